import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { DecisionHistory, DecisionOutcome } from '@placet/contract/decisions/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { decisionColumns, instant, toStaged, type DecisionColumns } from './rows.ts';

export interface DecisionToKeep {
  readonly applicationId: string;
  readonly callId: string;
  readonly outcome: DecisionOutcome;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly teamId: string | null;
  readonly conditions: readonly object[];
  readonly answerBy: Temporal.Instant | null;
  readonly reason: string | null;
  readonly line: string;
  readonly insteadOf?: string;
}

const nameOf = ({ actor }: Transaction): string => (actor.kind === 'account' ? actor.name : '');

/** @returns its id */
export async function keepDecision(tx: Transaction, decision: DecisionToKeep): Promise<string> {
  const { actor } = tx;
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO decision (application_id, call_id, outcome, starts_on, ends_on, team_id, conditions, answer_by, reason, line, instead_of, staged_by,
       staged_by_name, staged_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [
      decision.applicationId,
      decision.callId,
      decision.outcome,
      decision.startsOn,
      decision.endsOn,
      decision.teamId,
      JSON.stringify(decision.conditions),
      decision.answerBy?.toString() ?? null,
      decision.reason,
      decision.line,
      decision.insteadOf ?? null,
      actor.kind === 'account' ? actor.accountId : null,
      nameOf(tx),
      tx.now.toString(),
    ],
  );
  if (!row) throw new Error('a decision was not kept');
  return row.id;
}

/** The decision that is staged ends in this way. @returns what it was, or null when nothing is staged */
export async function endDecision(
  tx: Transaction,
  applicationId: string,
  how: 'replaced' | 'unstaged' | 'released',
): Promise<{ id: string; outcome: DecisionOutcome } | null> {
  const [row] = await tx.query<{ id: string; outcome: DecisionOutcome }>(
    `UPDATE decision SET ended = $2, ended_at = $3, ended_by_name = $4 WHERE application_id = $1 AND ended IS NULL RETURNING id, outcome`,
    [applicationId, how, tx.now.toString(), nameOf(tx)],
  );
  return row ?? null;
}

/** At the end of the waiting list, or where it stands there already. */
export async function putOnWaitlist(tx: Transaction, applicationId: string, callId: string): Promise<void> {
  await tx.query(
    `INSERT INTO waitlist_place (application_id, call_id, position)
     SELECT $1, $2, coalesce(max(position), 0) + 1 FROM waitlist_place WHERE call_id = $2 ON CONFLICT (application_id) DO NOTHING`,
    [applicationId, callId],
  );
}

export async function takeOffWaitlist(tx: Transaction, applicationId: string): Promise<void> {
  await tx.query('DELETE FROM waitlist_place WHERE application_id = $1', [applicationId]);
}

export async function readWaitlist(tx: Transaction, callId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT application_id AS id FROM waitlist_place WHERE call_id = $1 ORDER BY position',
    [callId],
  );
  return rows.map(({ id }) => id);
}

export async function orderWaitlist(tx: Transaction, callId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE waitlist_place w SET position = n.position FROM unnest($2::uuid[]) WITH ORDINALITY AS n (id, position)
     WHERE w.application_id = n.id AND w.call_id = $1`,
    [callId, ids],
  );
}

export interface Named {
  readonly number: string;
  readonly name: string;
  readonly state: ReceivedState;
  readonly own: boolean;
  readonly staged: DecisionOutcome | null;
}

/** Those of the named that were sent to this call. */
export async function readNamed(
  tx: Transaction,
  callId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const rows = await tx.query<Named & { id: string }>(
    `SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.state, coalesce(a.account_id = current_account(), false) AS own, d.outcome AS staged
     FROM application a LEFT JOIN decision d ON d.application_id = a.id AND d.ended IS NULL
     WHERE a.id = ANY ($2) AND a.call_id = $1 AND a.submitted_at IS NOT NULL`,
    [callId, ids],
  );
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

type HistoryRow = DecisionColumns & {
  ended: 'replaced' | 'unstaged' | 'released' | 'void' | null;
  ended_at: Date | null;
  ended_by_name: string | null;
};

/** Everything that was staged for an application, the newest first. */
export async function readHistory(tx: Transaction, applicationId: string): Promise<DecisionHistory> {
  const rows = await tx.query<HistoryRow>(
    `SELECT ${decisionColumns}, d.ended, d.ended_at, d.ended_by_name FROM decision d LEFT JOIN team t ON t.id = d.team_id
     WHERE d.application_id = $1 ORDER BY d.id DESC LIMIT 200`,
    [applicationId],
  );
  return {
    decisions: rows.map((row) => ({
      ...toStaged(row),
      ended: row.ended && row.ended_at && { how: row.ended, at: instant(row.ended_at), by: row.ended_by_name ?? '' },
    })),
  };
}
