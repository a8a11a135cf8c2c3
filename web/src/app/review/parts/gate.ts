import { booleanAttribute, Component, inject, input, output, signal } from '@angular/core';
import type { ConflictKind, Desk } from '@placet/contract/review/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { ReviewApi } from '../review-api';
import { conflictKinds, conflictNames } from '../words';

/** Is there a conflict of interest? With `first` the question that is asked before anything else; otherwise one that came to light later. */
@Component({
  selector: 'app-conflict-gate',
  imports: [Button, Notice],
  template: `
    @if (failed(); as text) {
      <app-notice kind="error" live
        ><p>{{ text }}</p></app-notice
      >
    }
    <form method="dialog" (submit)="declare($event)">
      @if (first()) {
        <div class="review-clear">
          <button appButton type="button" [busy]="busy()" (click)="clear()" i18n="@@review.gate.none">
            No conflict of interest: open it
          </button>
        </div>
      }
      <fieldset class="review-kinds">
        <legend i18n="@@review.gate.kinds">What stands between you?</legend>
        @for (one of kinds; track one) {
          <label>
            <input type="radio" name="kind" [value]="one" [checked]="kind() === one" (change)="kind.set(one)" />
            {{ names[one] }}
          </label>
        }
      </fieldset>
      <label class="review-note">
        <span i18n="@@review.gate.note">In your words (optional; coordinators alone read it)</span>
        <textarea name="note" maxlength="1000" rows="2" [value]="note()" (input)="write($event)"></textarea>
      </label>
      @if (missing()) {
        <p class="field-error" role="alert" i18n="@@review.gate.missing">Choose what stands between you.</p>
      }
      <button appButton type="submit" kind="secondary" [busy]="busy()" i18n="@@review.gate.declare">
        Declare a conflict of interest
      </button>
      <p class="muted" i18n="@@review.gate.what">
        The application then leaves your desk at once, with anything you wrote. Somebody else judges it.
      </p>
    </form>
  `,
})
export class ConflictGate {
  readonly assignment = input.required<string>();
  readonly first = input(false, { transform: booleanAttribute });
  readonly cleared = output<Desk>();
  readonly declared = output();

  private readonly api = inject(ReviewApi);
  protected readonly kinds = conflictKinds;
  protected readonly names = conflictNames;
  protected readonly kind = signal<ConflictKind | undefined>(undefined);
  protected readonly note = signal('');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected write(event: Event): void {
    this.note.set((event.target as HTMLTextAreaElement).value);
  }

  async clear(): Promise<void> {
    await this.attempt(async () => {
      this.cleared.emit(await this.api.clear(this.assignment()));
    });
  }

  protected async declare(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    this.missing.set(kind === undefined);
    if (kind === undefined) return;
    await this.attempt(async () => {
      await this.api.declare(this.assignment(), { kind, note: this.note() });
      this.declared.emit();
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await work();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
