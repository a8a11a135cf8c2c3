import { Injectable } from '@nestjs/common';
import { viewQueries, type SavedView, type SavedViewList } from '@placet/contract/home/saved-views.ts';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls, type CallScope } from '../../coordination/coordinated-calls.ts';
import { countOf } from '../../coordination/counted-list.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { countOfQueue } from '../../screening/counted-queue.ts';
import { ownersOf, viewsOf, type ViewRow } from '../data/saved-views.queries.ts';

/** So many views are counted, each up to so many applications: links above a list must not hold it up. */
const countedViews = 12;
const countedAtMost = 1_000;

type Found = Pick<SavedView, 'callGone' | 'count' | 'more'>;
const uncounted: Found = { callGone: false, count: null, more: false };

/** The views of a list: one's own, then those shared, each with how many it finds for this reader. */
@Injectable()
export class ListSavedViews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, list: SavedViewList): Promise<{ views: SavedView[]; canShare: boolean }> {
    authoriseKind(actor, 'saved_view.use');
    if (actor.kind !== 'account') throw new Problem('forbidden');
    const { accountId } = actor;
    const scope = coordinatedCalls(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = await viewsOf(tx, accountId, list);
      const owners = await ownersOf(tx, list);
      const views: SavedView[] = [];
      for (const [index, row] of rows.entries()) {
        const { id, name, query, shared, opensWith } = row;
        const mine = row.accountId === accountId;
        const found = await this.found(tx, scope, row, index < countedViews);
        const owner = mine ? null : (owners.get(id) ?? null);
        views.push({ ...{ id, list, name, query, shared, mine, owner, opensWith }, ...found });
      }
      return { views, canShare: scope === 'all' };
    });
  }

  private async found(tx: Transaction, scope: CallScope, { list, query }: ViewRow, counted: boolean): Promise<Found> {
    const asked = Object.fromEntries(new URLSearchParams(query));
    if (!viewQueries[list].safeParse(asked).success) return uncounted;
    if (asked.call !== undefined && !(await callIsThere(tx, scope, asked.call)))
      return { ...uncounted, callGone: true };
    const count = counted ? await counts[list](tx, scope, asked) : null;
    if (count === null) return uncounted;
    return { callGone: false, count: Math.min(count, countedAtMost), more: count > countedAtMost };
  }
}

type Count = (tx: Transaction, scope: CallScope, asked: Readonly<Record<string, string>>) => Promise<number> | null;

/** How many a list finds; null where that takes too long to count. */
const counts: Record<SavedViewList, Count> = {
  received: (tx, scope, asked) => {
    const filters = viewQueries.received.parse(asked);
    // Whether each application's references or documents are complete is looked up one by one.
    if (filters.references !== undefined || filters.documents !== undefined) return null;
    return countOf(tx, scope, filters, countedAtMost);
  },
  screening: (tx, scope, asked) => countOfQueue(tx, scope, viewQueries.screening.parse(asked), countedAtMost),
};

async function callIsThere(tx: Transaction, scope: CallScope, slug: string): Promise<boolean> {
  const [call] = await tx.query<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]);
  return call !== undefined && (scope === 'all' || scope.includes(call.id));
}
