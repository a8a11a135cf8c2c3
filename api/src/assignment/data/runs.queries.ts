import type { ProposalWanted, RunState } from '@placet/contract/assignment/runs.ts';
import type { LocalizedText } from '@placet/contract';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { KeptPlan } from '../kept-plan.ts';

export type RunSettings = Required<ProposalWanted>;

export interface RunRow {
  readonly id: string;
  readonly callId: string;
  readonly callName: LocalizedText;
  readonly settings: RunSettings;
  readonly state: RunState;
  readonly progress: number;
  readonly hash: Buffer | null;
  readonly plan: KeptPlan | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
}

const select = `SELECT r.id, r.call_id AS "callId", c.name AS "callName", r.settings, r.state, r.progress, r.input_hash AS hash, r.plan,
  coalesce(r.asked_by ->> 'name', '') AS "askedBy", r.asked_at AS "askedAt", r.finished_at AS "finishedAt"
  FROM assignment_run r JOIN call c ON c.id = r.call_id`;

/** @returns undefined when it is not there or not the actor's */
export async function findRun(tx: Transaction, id: string, hold = false): Promise<RunRow | undefined> {
  const [row] = await tx.query<RunRow & Record<string, unknown>>(
    `${select} WHERE r.id = $1${hold ? ' FOR UPDATE OF r' : ''}`,
    [id],
  );
  return row;
}

export async function latestRun(tx: Transaction, callId: string): Promise<RunRow | undefined> {
  const [row] = await tx.query<RunRow & Record<string, unknown>>(
    `${select} WHERE r.call_id = $1 ORDER BY r.asked_at DESC, r.id DESC LIMIT 1`,
    [callId],
  );
  return row;
}

/** @returns null when another one is open in the call */
export async function addRun(tx: Transaction, callId: string, settings: RunSettings): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO assignment_run (call_id, seed, settings, state, asked_by, asked_at) VALUES ($1, $2, $3::jsonb, 'queued', $4::jsonb, $5)
     ON CONFLICT (call_id) WHERE state IN ('queued', 'running', 'proposed') DO NOTHING RETURNING id`,
    [callId, settings.seed, JSON.stringify(settings), JSON.stringify(auditedActor(tx.actor)), tx.now.toString()],
  );
  return row?.id ?? null;
}

/** Notes how far it is. @returns false when it is not to go on */
export async function noteProgress(tx: Transaction, id: string, progress: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE assignment_run SET state = 'running', progress = $2 WHERE id = $1 AND state IN ('queued', 'running') RETURNING 1`,
    [id, progress],
  );
  return rows.length > 0;
}

/** @returns false when it was stopped meanwhile */
export async function keepProposal(tx: Transaction, id: string, plan: KeptPlan, hash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE assignment_run SET state = 'proposed', progress = 1, plan = $2::jsonb, input_hash = $3, finished_at = $4
     WHERE id = $1 AND state = 'running' RETURNING 1`,
    [id, JSON.stringify(plan), hash, tx.now.toString()],
  );
  return rows.length > 0;
}

export async function changePlan(tx: Transaction, id: string, plan: KeptPlan): Promise<void> {
  await tx.query('UPDATE assignment_run SET plan = $2::jsonb WHERE id = $1', [id, JSON.stringify(plan)]);
}

/** Ends what is open, in whatever way. @returns false when it had ended before */
export async function endOpen(
  tx: Transaction,
  id: string,
  state: 'applied' | 'cancelled' | 'failed' | 'discarded',
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE assignment_run SET state = $2, finished_at = coalesce(finished_at, $3), applied_at = CASE WHEN $2 = 'applied' THEN $3::timestamptz END
     WHERE id = $1 AND state IN ('queued', 'running', 'proposed') RETURNING 1`,
    [id, state, tx.now.toString()],
  );
  return rows.length > 0;
}

/** Applications of a call as its coordinator may see them: nobody sees their own. */
export async function visibleApplications(
  tx: Transaction,
  callId: string,
): Promise<{ id: string; number: string; name: string }[]> {
  return tx.query(
    `SELECT id, number, coalesce(applicant_name, '') AS name FROM application
     WHERE call_id = $1 AND submitted_at IS NOT NULL AND account_id IS DISTINCT FROM current_account() ORDER BY number`,
    [callId],
  );
}
