import { httpResource } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { QueueEntry, ReviewQueue } from '@placet/contract/review/schemas.ts';
import { SessionStore } from '../session/session-store';
import { reviewsUrl } from './review-api';

export type QueueFilter = 'all' | 'open' | 'submitted';
export type QueueCall = ReviewQueue['calls'][number];

/** A reviewer's queue. It outlives the pages: while one judges, it keeps its filter and the order it had when it was opened. */
@Service()
export class CurrentQueue {
  private readonly session = inject(SessionStore);
  readonly filter = signal<QueueFilter>('all');
  readonly resource = httpResource<ReviewQueue>(() =>
    this.session.session()?.account.id === undefined ? undefined : reviewsUrl,
  );
  readonly calls = computed(() => (this.resource.hasValue() ? this.resource.value().calls : []));
  private readonly order = signal<ReadonlyMap<string, number>>(new Map());

  /** The entries of a call in the order of this sitting. */
  entriesOf(call: QueueCall): QueueEntry[] {
    const order = this.order();
    return [...call.entries].sort((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
  }

  shown(call: QueueCall): QueueEntry[] {
    const filter = this.filter();
    return this.entriesOf(call).filter(
      ({ state }) => filter === 'all' || (filter === 'submitted') === (state === 'submitted'),
    );
  }

  callOf(id: string): QueueCall | undefined {
    return this.calls().find(({ entries }) => entries.some((entry) => entry.id === id));
  }

  /** Begins a sitting: the order there is now stays. */
  begin(): void {
    const ids = this.calls().flatMap(({ entries }) => entries.map(({ id }) => id));
    this.order.set(new Map(ids.map((id, place) => [id, place])));
  }

  hasOrder(): boolean {
    return this.order().size > 0;
  }

  /** What comes after in the queue and is not submitted yet, from the beginning again after the end. */
  after(id: string): QueueEntry | undefined {
    const call = this.callOf(id);
    if (!call) return undefined;
    const entries = this.entriesOf(call);
    const at = entries.findIndex((entry) => entry.id === id);
    return [...entries.slice(at + 1), ...entries.slice(0, at)].find(({ state }) => state !== 'submitted');
  }
}
