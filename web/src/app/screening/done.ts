import { inject, Service, signal } from '@angular/core';
import { messageOf } from '../session/problem';
import { ScreeningApi } from './screening-api';

/** Something decided, with the way back. */
export interface Done {
  readonly text: string;
  /** Those of a batch that stayed as they were, and why. */
  readonly kept: readonly string[];
  readonly undo: (() => Promise<string>) | null;
}

/** What was decided last: said on the page one is led to, where it can be taken back. */
@Service()
export class LastDone {
  private readonly api = inject(ScreeningApi);
  readonly done = signal<Done | undefined>(undefined);
  readonly failed = signal('');
  readonly busy = signal(false);
  /** Grows when something was taken back, for what shows it to look again. */
  readonly undone = signal(0);

  one(id: string, text: string, action: 'reopen' | 'undo_review'): void {
    this.say(text, [], async () => {
      await this.api.decide(id, { action });
      return $localize`:@@screening.undone.one:Taken back. It waits to be screened.`;
    });
  }

  batch(batchId: string, text: string, kept: readonly string[]): void {
    this.say(text, kept, async () => {
      const { changed } = await this.api.undoBatch(batchId);
      return $localize`:@@screening.undone.batch:Taken back: ${changed}:count: wait to be screened again.`;
    });
  }

  say(text: string, kept: readonly string[] = [], undo: Done['undo'] = null): void {
    this.failed.set('');
    this.done.set({ text, kept, undo });
  }

  async undo(): Promise<void> {
    const undo = this.done()?.undo;
    if (!undo) return;
    this.busy.set(true);
    try {
      this.say(await undo());
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
    this.undone.update((times) => times + 1);
  }
}
