import { Injectable } from '@nestjs/common';
import { receivedFilters } from '@placet/contract/coordination/list.ts';
import type { SavedView, SavedViewList } from '@placet/contract/home/saved-views.ts';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls, type CallScope } from '../../coordination/coordinated-calls.ts';
import { countOf } from '../../coordination/counted-list.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
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

  private async found(tx: Transaction, scope: CallScope, { query }: ViewRow, counted: boolean): Promise<Found> {
    const parsed = receivedFilters.safeParse(Object.fromEntries(new URLSearchParams(query)));
    if (!parsed.success) return uncounted;
    const filters = parsed.data;
    if (filters.call !== undefined && !(await callIsThere(tx, scope, filters.call)))
      return { ...uncounted, callGone: true };
    // Whether each application's references or documents are complete is looked up one by one.
    if (!counted || filters.references !== undefined || filters.documents !== undefined) return uncounted;
    const count = await countOf(tx, scope, filters, countedAtMost);
    return { callGone: false, count: Math.min(count, countedAtMost), more: count > countedAtMost };
  }
}

async function callIsThere(tx: Transaction, scope: CallScope, slug: string): Promise<boolean> {
  const [call] = await tx.query<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]);
  return call !== undefined && (scope === 'all' || scope.includes(call.id));
}
