import { Injectable } from '@nestjs/common';
import {
  stagingLimit,
  type DecisionHistory,
  type DecisionPage,
  type listDecisions,
  type StagePreview,
  type StagePreviewWanted,
} from '@placet/contract/decisions/schemas.ts';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { taskStandings } from '../../recruitment-task/task-results.ts';
import { readCounts, readIds, readRows } from '../data/list.queries.ts';
import { currentRelease, toRelease } from '../data/releases.queries.ts';
import { readHistory, readNamed, type Named } from '../data/staging.queries.ts';
import { findCall } from '../decided-calls.ts';
import { releasedState, shortlistedState } from '../actions.ts';

/** What a coordinator sees of the decisions of a call; of their own application nothing. */
@Injectable()
export class ListDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
  ) {}

  page(actor: Actor, slug: string, wanted: z.infer<typeof listDecisions>): Promise<DecisionPage> {
    authoriseKind(actor, 'decision.stage');
    const { after = null, limit, ...filters } = wanted;
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await findCall(tx, slug, 'decision.stage');
      const callId = call.id;
      const tasks = await taskStandings(tx, callId);
      const { rows, next } = await readRows(tx, { callId, filters, after, limit });
      const release = await currentRelease(tx, callId);
      const me = actor.kind === 'account' ? actor.accountId : null;
      return {
        call: { ...call, locales: [...call.locales], teams: [...call.teams] },
        counts: await readCounts(tx, callId),
        rows: rows.map((row) => ({ ...row, task: tasks.get(row.id) ?? null })),
        next,
        release: release ? toRelease(release, me) : null,
      };
    });
  }

  preview(actor: Actor, slug: string, wanted: StagePreviewWanted): Promise<StagePreview> {
    authoriseKind(actor, 'decision.stage');
    return this.unitOfWork.read(actor, async (tx) => {
      const { id: callId } = await findCall(tx, slug, 'decision.stage');
      const { applications, filter } = wanted;
      const found = filter
        ? await readIds(tx, { callId, filters: filter, limit: stagingLimit + 1 })
        : (applications ?? []);
      const ids = found.slice(0, stagingLimit);
      const named = await readNamed(tx, callId, ids);
      const rows = ids.map((id) => toRow(id, named.get(id), wanted));
      return { rows, more: found.length > stagingLimit };
    });
  }

  /** @throws Problem `not_found` also for one's own application */
  history(actor: Actor, id: string): Promise<DecisionHistory> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { accountId } = await this.received.record(tx, id, 'decision.stage');
      if (actor.kind === 'account' && actor.accountId === accountId) throw notFound();
      return readHistory(tx, id);
    });
  }
}

function toRow(id: string, found: Named | undefined, wanted: StagePreviewWanted): StagePreview['rows'][number] {
  // What is not there and what is not theirs read the same.
  if (!found) return { id, number: null, name: null, state: null, refused: 'not_found', replaces: null };
  const { number, name, state, own, staged } = found;
  const refused = own ? 'own_application' : isPossible(found, wanted) ? null : 'not_possible';
  return { id, number, name, state, refused, replaces: own ? null : staged };
}

function isPossible({ state, staged }: Named, { action, outcome }: StagePreviewWanted): boolean {
  if (action === 'unstage') return staged !== null;
  if (action === 'stage') return outcome !== undefined && releasedState(state, outcome) !== null;
  // What is staged was decided for where the application stands.
  return shortlistedState(state, action) !== null && (action === 'shortlist' || staged !== 'offer');
}
