import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, DOCUMENT, effect, inject, Service, signal, type Signal } from '@angular/core';
import type { Desk, ReviewContent, SavedReview } from '@placet/contract/review/schemas.ts';
import { firstValueFrom } from 'rxjs';
import { DraftSaver, type SaveOutcome, type SaverPorts, type SaveState } from '../forms/draft/draft-saver';
import { saveOutcomeOf } from '../forms/draft/save-outcome';
import { Connection } from '../session/connection';
import { problemOf } from '../session/problem';
import { SessionStore } from '../session/session-store';
import { deskUrl } from './review-api';
import { UnsentReviews } from './unsent-reviews';
import { WorkClock } from './work-clock';

export interface OpenReview {
  readonly saver: DraftSaver<ReviewContent>;
  readonly state: Signal<SaveState<ReviewContent>>;
}

type Stored = Desk['review'];

const contentOf = ({ scores, comment, recommendation, confidence }: ReviewContent): ReviewContent => ({
  ...{ scores, comment, recommendation, confidence },
});

/**
 * Every review that was opened in this tab. It outlives the pages, so that what could not be sent is sent on; another person's session
 * throws it away. What could not be sent outlives a reload of this tab (unsent-reviews.ts).
 */
@Service()
export class ReviewDrafts {
  private readonly http = inject(HttpClient);
  private readonly opened = signal<ReadonlyMap<string, OpenReview>>(new Map());
  private readonly clock = inject(WorkClock);
  private readonly unsent = new UnsentReviews(inject(DOCUMENT).defaultView?.sessionStorage);
  private account: string | undefined;

  /** How many hold something that could not be sent. */
  readonly waiting = computed(
    () => [...this.opened().values()].filter(({ state }) => ['waiting', 'signed_out'].includes(state().phase)).length,
  );

  constructor() {
    const connection = inject(Connection);
    const session = inject(SessionStore);
    effect(() => {
      if (connection.online()) this.retryAll();
    });
    effect(() => {
      const account = session.session()?.account.id;
      if (account === undefined) {
        // Nobody is signed in any more; before it is known who is, nothing is touched.
        if (this.account !== undefined && session.session() === null) this.unsent.clearBut();
        return;
      }
      this.unsent.clearBut(account);
      if (this.account !== undefined && account !== this.account) this.clear();
      this.account = account;
      this.retryAll();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') for (const { saver } of this.opened().values()) void saver.flush();
    });
    addEventListener('beforeunload', (event) => {
      if ([...this.opened().values()].some(({ saver }) => saver.isPending())) event.preventDefault();
    });
  }

  /** The review as open in this tab, else as stored. */
  open(id: string, stored: Stored): OpenReview {
    const known = this.opened().get(id);
    if (known && (known.saver.isPending() || known.saver.seenRevision() === stored.revision)) return known;
    known?.saver.dispose();
    const state = signal<SaveState<ReviewContent>>({ phase: 'saved', savedAt: stored.savedAt });
    const { revision, savedAt } = stored;
    const saver = new DraftSaver<ReviewContent>(
      { content: contentOf(stored), revision, savedAt },
      this.ports(id, (next) => {
        state.set(next);
      }),
      this.unsent.of(this.account ?? '', id),
    );
    const review = { saver, state: state.asReadonly() };
    this.opened.update((all) => new Map(all).set(id, review));
    return review;
  }

  /** Of an application that is gone from the desk. */
  drop(id: string): void {
    this.unsent.forget(this.account ?? '', id);
    this.opened().get(id)?.saver.dispose();
    this.opened.update((all) => new Map([...all].filter(([name]) => name !== id)));
  }

  private retryAll(): void {
    for (const { saver } of this.opened().values()) saver.retry();
  }

  private clear(): void {
    for (const { saver } of this.opened().values()) saver.dispose();
    this.opened.set(new Map());
  }

  private ports(id: string, changed: (state: SaveState<ReviewContent>) => void): SaverPorts<ReviewContent> {
    return {
      changed,
      send: (content, revision) => this.send(id, content, revision),
      keep: (content, revision) => {
        this.unsent.keep(this.account ?? '', id, { content, revision });
        // In this tab alone: its reader had better keep the page open.
        return Promise.resolve(false);
      },
      forget: () => Promise.resolve(),
      schedule: (task, milliseconds) => {
        const timer = setTimeout(task, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    };
  }

  private async send(id: string, content: ReviewContent, revision: number): Promise<SaveOutcome<ReviewContent>> {
    const active = this.clock.take(id);
    try {
      const body = { revision, active, ...content };
      const saved = await firstValueFrom(this.http.put<SavedReview>(`${deskUrl(id)}/draft`, body));
      this.unsent.forget(this.account ?? '', id);
      return { kind: 'saved', ...saved };
    } catch (error) {
      this.clock.add(id, active);
      const stored = storedIn(error);
      if (stored) {
        // The same, of which only the answer got lost, is no conflict.
        const same = JSON.stringify(sorted(stored)) === JSON.stringify(sorted(content));
        if (same) return { kind: 'saved', revision: stored.revision, savedAt: stored.savedAt ?? '' };
        return {
          kind: 'conflict',
          theirs: { content: contentOf(stored), revision: stored.revision, savedAt: stored.savedAt },
        };
      }
      return saveOutcomeOf(error instanceof HttpErrorResponse ? error : new HttpErrorResponse({ status: 0 }), () => {
        throw new Error('no other version');
      });
    }
  }
}

/** The version another tab stored, where that is what stands in the way. */
function storedIn(error: unknown): Stored | undefined {
  const problem = problemOf(error);
  if (problem?.code !== 'review.changed_meanwhile') return undefined;
  return (problem.context?.['stored'] ?? undefined) as Stored | undefined;
}

const sorted = ({ scores, comment, recommendation, confidence }: ReviewContent): unknown => [
  Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)),
  ...[comment, recommendation, confidence],
];
