import { Injectable } from '@nestjs/common';
import { viewsAtMost, type ChangedView, type NewView, type SavedViewList } from '@placet/contract/home/saved-views.ts';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import type { AccountActor, Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { viewById, type ViewRow } from '../data/saved-views.queries.ts';
import { viewQuery } from '../domain/view-query.ts';

/** Saves, changes and removes views. A view shows what its reader may see, so that sharing one gives nothing away. */
@Injectable()
export class KeepSavedViews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `saved_view.query_unknown` | `saved_view.too_many` | `forbidden` to share */
  add(asking: Actor, { list, name, query, shared }: NewView): Promise<{ id: string }> {
    const actor = coordinator(asking);
    if (shared) requireEverything(actor);
    const kept = understood(list, query);
    return this.unitOfWork.run(actor, async (tx) => {
      await holdViews(tx, actor);
      const [found] = await tx.query<{ count: number }>(
        'SELECT count(*)::integer AS count FROM saved_view WHERE account_id = $1',
        [actor.accountId],
      );
      if ((found?.count ?? 0) >= viewsAtMost) throw new Problem('saved_view.too_many');
      const [added] = await tx.query<{ id: string }>(
        `INSERT INTO saved_view (account_id, list, name, query, shared, position, created_at)
         SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6 FROM saved_view WHERE account_id = $1 RETURNING id`,
        [actor.accountId, list, name, kept, shared, tx.now.toString()],
      );
      const id = added?.id ?? '';
      await tx.audit({ subject: { type: 'saved_view', id }, type: 'saved_view.added', data: { list, shared } });
      return { id };
    });
  }

  /** @throws Problem `not_found` for a view of somebody else, except to open one's list with it; `saved_view.query_unknown` */
  change(asking: Actor, id: string, { opensWith, ...changes }: ChangedView): Promise<void> {
    const actor = coordinator(asking);
    return this.unitOfWork.run(actor, async (tx) => {
      await holdViews(tx, actor);
      const view = await viewById(tx, actor.accountId, id);
      const fields = Object.keys(changes);
      if (!view || (fields.length > 0 && view.accountId !== actor.accountId)) throw notFound();
      if (changes.shared === true) requireEverything(actor);
      if (fields.length > 0) await rewrite(tx, view, changes);
      if (opensWith !== undefined) await openWith(tx, actor, view, opensWith);
      const shared = changes.shared ?? view.shared;
      const changed = [...fields, ...(opensWith === undefined ? [] : ['opensWith'])];
      await tx.audit({
        subject: { type: 'saved_view', id },
        type: 'saved_view.changed',
        data: { fields: changed, shared },
      });
    });
  }

  remove(asking: Actor, id: string): Promise<void> {
    const actor = coordinator(asking);
    return this.unitOfWork.run(actor, async (tx) => {
      const gone = await tx.query('DELETE FROM saved_view WHERE id = $1 AND account_id = $2 RETURNING id', [
        id,
        actor.accountId,
      ]);
      if (gone.length === 0) throw notFound();
      await tx.audit({ subject: { type: 'saved_view', id }, type: 'saved_view.removed', data: {} });
    });
  }
}

function coordinator(actor: Actor): AccountActor {
  authoriseKind(actor, 'saved_view.use');
  if (actor.kind !== 'account') throw new Problem('forbidden');
  return actor;
}

function requireEverything(actor: Actor): void {
  if (coordinatedCalls(actor) !== 'all') throw new Problem('forbidden');
}

function understood(list: SavedViewList, query: string): string {
  const kept = viewQuery(list, query);
  if (kept === null) throw new Problem('saved_view.query_unknown');
  return kept;
}

/** One change of somebody's views at a time: two at once must not make one too many. */
async function holdViews(tx: Transaction, { accountId }: AccountActor): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 17))', [accountId]);
}

async function rewrite(tx: Transaction, view: ViewRow, changes: Omit<ChangedView, 'opensWith'>): Promise<void> {
  await tx.query('UPDATE saved_view SET name = $2, query = $3, shared = $4 WHERE id = $1', [
    view.id,
    changes.name ?? view.name,
    changes.query === undefined ? view.query : understood(view.list, changes.query),
    changes.shared ?? view.shared,
  ]);
}

async function openWith(tx: Transaction, { accountId }: AccountActor, view: ViewRow, wanted: boolean): Promise<void> {
  if (wanted)
    await tx.query(
      `INSERT INTO saved_view_default (account_id, list, view_id) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, list) DO UPDATE SET view_id = excluded.view_id`,
      [accountId, view.list, view.id],
    );
  else await tx.query('DELETE FROM saved_view_default WHERE account_id = $1 AND view_id = $2', [accountId, view.id]);
}
