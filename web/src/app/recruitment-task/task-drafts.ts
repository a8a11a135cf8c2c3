import { HttpErrorResponse } from '@angular/common/http';
import { effect, inject, Service, signal, type Signal } from '@angular/core';
import { DraftSaver, type SaveOutcome, type SaveState, type StoredVersion } from '../forms/draft/draft-saver';
import { saveOutcomeOf } from '../forms/draft/save-outcome';
import { Connection } from '../session/connection';
import { DeviceChoice } from '../session/device-choice';
import { forgetUnsent, keepUnsent, readUnsent } from '../session/device-store';
import { problemOf } from '../session/problem';
import { SessionStore } from '../session/session-store';

export interface OpenDraft<C> {
  readonly saver: DraftSaver<C>;
  readonly state: Signal<SaveState<C>>;
}

export interface DraftKind<C> {
  /** What of a stored version is content. */
  readonly contentOf: (stored: C) => C;
  readonly send: (content: C, revision: number) => Promise<{ revision: number; savedAt: string }>;
  /** Whether it may be kept on the person's own device: their own words, never what is thought of somebody. */
  readonly onDevice: boolean;
}

type Stored<C> = C & { readonly revision: number; readonly savedAt: string | null };

/** What is being written about tasks in this tab: answers and scores. It outlives the pages; another person's session throws it away. */
@Service()
export class TaskDrafts {
  private readonly device = inject(DeviceChoice);
  private readonly session = inject(SessionStore);
  private readonly opened = new Map<string, OpenDraft<unknown>>();
  private account: string | undefined;

  constructor() {
    const connection = inject(Connection);
    effect(() => {
      if (connection.online()) this.retryAll();
    });
    effect(() => {
      const account = this.session.session()?.account.id;
      if (account === undefined) return;
      if (this.account !== undefined && account !== this.account) this.clear();
      this.account = account;
      this.retryAll();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') for (const { saver } of this.opened.values()) void saver.flush();
    });
    addEventListener('beforeunload', (event) => {
      if ([...this.opened.values()].some(({ saver }) => saver.isPending())) event.preventDefault();
    });
  }

  /** As open in this tab, else as stored, with what this device kept of an earlier visit. */
  async open<C>(name: string, stored: Stored<C>, kind: DraftKind<C>): Promise<OpenDraft<C>> {
    const known = this.opened.get(name) as OpenDraft<C> | undefined;
    if (known && (known.saver.isPending() || known.saver.seenRevision() === stored.revision)) return known;
    known?.saver.dispose();
    const place = `${this.session.session()?.account.id ?? ''}/task/${name}`;
    const mine = (): boolean => kind.onDevice && this.device.owner() === 'mine';
    const kept = mine() ? await readUnsent(place).catch(() => undefined) : undefined;
    const state = signal<SaveState<C>>({ phase: 'saved', savedAt: stored.savedAt });
    const saver = new DraftSaver<C>(
      versionOf(stored, kind),
      {
        changed: (next) => {
          state.set(next);
        },
        send: (content, revision) => attempt(kind, content, revision),
        keep: async (content, revision) =>
          mine() &&
          keepUnsent(place, { content, revision }).then(
            () => true,
            () => false,
          ),
        forget: () => (mine() ? forgetUnsent(place).catch(() => undefined) : Promise.resolve()),
        schedule: (task, milliseconds) => {
          const timer = setTimeout(task, milliseconds);
          return () => {
            clearTimeout(timer);
          };
        },
      },
      kept && { content: kept.content as C, revision: kept.revision },
    );
    const draft = { saver, state: state.asReadonly() };
    this.opened.set(name, draft);
    return draft;
  }

  private retryAll(): void {
    for (const { saver } of this.opened.values()) saver.retry();
  }

  private clear(): void {
    for (const { saver } of this.opened.values()) saver.dispose();
    this.opened.clear();
  }
}

const versionOf = <C>(stored: Stored<C>, { contentOf }: DraftKind<C>): StoredVersion<C> => ({
  ...{ content: contentOf(stored), revision: stored.revision, savedAt: stored.savedAt },
});

async function attempt<C>(kind: DraftKind<C>, content: C, revision: number): Promise<SaveOutcome<C>> {
  try {
    return { kind: 'saved', ...(await kind.send(content, revision)) };
  } catch (error) {
    const problem = problemOf(error);
    const stored = problem?.code.endsWith('.changed_meanwhile') && problem.context?.['stored'];
    if (!stored)
      return saveOutcomeOf(error instanceof HttpErrorResponse ? error : new HttpErrorResponse({ status: 0 }), () => {
        throw new Error('no other version');
      });
    const theirs = versionOf(stored as Stored<C>, kind);
    // The same, of which only the answer got lost, is no conflict.
    if (JSON.stringify(theirs.content) === JSON.stringify(content))
      return { kind: 'saved', revision: theirs.revision, savedAt: theirs.savedAt ?? '' };
    return { kind: 'conflict', theirs };
  }
}
