import type { PlanObjective, PlanState } from '@placet/contract/placement/plans.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { PlacementInput } from '../domain/placement-input.ts';
import type { PlacementPlan } from '../domain/placement-plan.ts';
import type { PlanSettings } from '../placement-question.ts';

export interface PlanRow {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  readonly objective: PlanObjective;
  readonly seed: number;
  readonly state: PlanState;
  readonly progress: number;
  readonly hash: Buffer | null;
  /** Of what was computed: all but who is where. */
  readonly figures: Pick<PlacementPlan, 'stability' | 'statistics' | 'blocking'> | null;
  readonly movedByHand: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
}

/** A plan with everything it was computed from and says. */
export interface WholePlan extends PlanRow {
  readonly input: PlacementInput;
  readonly result: PlacementPlan;
  readonly revision: number;
}

const columns = `p.id, p.call_id AS "callId", p.number, p.objective, p.seed, p.state, p.progress, p.input_hash AS hash,
  CASE WHEN p.result IS NOT NULL THEN jsonb_build_object('stability', p.result->'stability', 'statistics', p.result->'statistics',
    'blocking', jsonb_build_object('count', p.result->'blocking'->'count')) END AS figures,
  (SELECT count(DISTINCT m.application_id)::integer FROM placement_move m WHERE m.plan_id = p.id) AS "movedByHand",
  coalesce(p.asked_by ->> 'name', '') AS "askedBy", p.asked_at AS "askedAt", p.finished_at AS "finishedAt",
  p.published_at AS "publishedAt", p.published_by_name AS "publishedBy"`;

/** The newest first; those thrown away are left out. */
export function plansOf(tx: Transaction, callId: string): Promise<PlanRow[]> {
  return tx.query<PlanRow & Record<string, unknown>>(
    `SELECT ${columns} FROM placement_plan p WHERE p.call_id = $1 AND p.state NOT IN ('discarded', 'cancelled') ORDER BY p.number DESC LIMIT 100`,
    [callId],
  );
}

type Hold = 'none' | 'change';
const holding = (hold: Hold) => (hold === 'change' ? ' FOR UPDATE OF p' : '');

export async function findPlan(tx: Transaction, id: string, hold: Hold = 'none'): Promise<PlanRow | undefined> {
  const [row] = await tx.query<PlanRow & Record<string, unknown>>(
    `SELECT ${columns} FROM placement_plan p WHERE p.id = $1${holding(hold)}`,
    [id],
  );
  return row;
}

/** @returns undefined also for one that was not computed, or is thrown away */
export async function findWhole(tx: Transaction, id: string, hold: Hold = 'none'): Promise<WholePlan | undefined> {
  const [row] = await tx.query<WholePlan & Record<string, unknown>>(
    `SELECT ${columns}, p.input, p.result, p.revision FROM placement_plan p
     WHERE p.id = $1 AND p.state IN ('proposed', 'published')${holding(hold)}`,
    [id],
  );
  return row;
}

/** @returns null when another one is being computed */
export async function addPlan(
  tx: Transaction,
  callId: string,
  { objective, seed }: PlanSettings,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO placement_plan (call_id, number, objective, seed, state, asked_by, asked_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, 'queued', $4::jsonb, $5 FROM placement_plan WHERE call_id = $1
     ON CONFLICT (call_id) WHERE state IN ('queued', 'running') DO NOTHING RETURNING id`,
    [callId, objective, seed, JSON.stringify(auditedActor(tx.actor)), tx.now.toString()],
  );
  return row?.id ?? null;
}

/** Notes how far it is. @returns false when it is not to go on */
export async function noteProgress(tx: Transaction, id: string, progress: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE placement_plan SET state = 'running', progress = $2 WHERE id = $1 AND state IN ('queued', 'running') RETURNING 1`,
    [id, progress],
  );
  return rows.length > 0;
}

/** @returns false when it was stopped meanwhile */
export async function keepPlan(
  tx: Transaction,
  id: string,
  { input, hash, result }: { readonly input: PlacementInput; readonly hash: Buffer; readonly result: PlacementPlan },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE placement_plan SET state = 'proposed', progress = 1, input = $2::jsonb, input_hash = $3, result = $4::jsonb, finished_at = $5
     WHERE id = $1 AND state = 'running' RETURNING 1`,
    [id, JSON.stringify(input), hash, JSON.stringify(result), tx.now.toString()],
  );
  return rows.length > 0;
}

/** Ends what is open, in whatever way but publishing. @returns false when it had ended before */
export async function endOpen(
  tx: Transaction,
  id: string,
  state: 'cancelled' | 'failed' | 'discarded',
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE placement_plan SET state = $2, finished_at = coalesce(finished_at, $3) WHERE id = $1
     AND state IN ('queued', 'running', 'proposed') RETURNING 1`,
    [id, state, tx.now.toString()],
  );
  return rows.length > 0;
}

export interface MoveRow {
  readonly sequence: number;
  readonly applicationId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly undoes: number | null;
  readonly movedById: string | null;
  readonly movedBy: string;
  readonly movedAt: Date;
}

/** Moves by hand in a plan, the first one first; of people whom the actor may see. */
export function movesOf(tx: Transaction, planId: string): Promise<MoveRow[]> {
  return tx.query<MoveRow & Record<string, unknown>>(
    `SELECT sequence, application_id AS "applicationId", from_need AS "from", to_need AS "to", undoes, moved_by AS "movedById",
       moved_by_name AS "movedBy", moved_at AS "movedAt"
     FROM placement_move WHERE plan_id = $1 ORDER BY sequence`,
    [planId],
  );
}

/** The plan is held: sequences are without gaps. */
export async function addMove(
  tx: Transaction,
  plan: Pick<PlanRow, 'id' | 'callId'>,
  move: Pick<MoveRow, 'applicationId' | 'from' | 'to' | 'undoes'>,
): Promise<MoveRow> {
  const { actor } = tx;
  const [row] = await tx.query<MoveRow & Record<string, unknown>>(
    `INSERT INTO placement_move (plan_id, sequence, call_id, application_id, from_need, to_need, undoes, moved_by, moved_by_name, moved_at)
     SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 FROM placement_move WHERE plan_id = $1
     RETURNING sequence, application_id AS "applicationId", from_need AS "from", to_need AS "to", undoes, moved_by AS "movedById",
       moved_by_name AS "movedBy", moved_at AS "movedAt"`,
    [
      ...[plan.id, plan.callId, move.applicationId, move.from, move.to, move.undoes],
      ...[actor.kind === 'account' ? actor.accountId : null, actor.kind === 'account' ? actor.name : ''],
      tx.now.toString(),
    ],
  );
  if (!row) throw new Error('a move was not kept');
  return row;
}
