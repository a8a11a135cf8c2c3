import type { LocalizedText } from '@placet/contract';
import type { IneligibleReason, ScreeningView } from '@placet/contract/screening/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export type DecisionKind = 'ineligible' | 'accepted';

export interface NewDecision {
  readonly applicationId: string;
  readonly callId: string;
  readonly kind: DecisionKind;
  readonly reason: IneligibleReason | null;
  readonly rules: readonly { readonly key: string; readonly reason: LocalizedText }[];
  readonly note: string;
  readonly batchId: string | null;
}

/** Keeps what was decided, by whom and when; the reason is staff's, and stays out of the audit's facts. */
export async function keepDecision(tx: Transaction, decision: NewDecision): Promise<void> {
  const { actor } = tx;
  await tx.query(
    `INSERT INTO screening_decision (application_id, call_id, kind, reason, rules, note, batch_id, decided_by, decided_by_name, decided_at)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10)`,
    [
      decision.applicationId,
      decision.callId,
      decision.kind,
      decision.reason,
      JSON.stringify(decision.rules),
      decision.note,
      decision.batchId,
      actor.kind === 'account' ? actor.accountId : null,
      actor.kind === 'account' ? actor.name : '',
      tx.now.toString(),
    ],
  );
}

/** The decision that stands, if any, stands no more; gives the batch it was made in. */
export async function undoDecision(tx: Transaction, applicationId: string): Promise<string | null> {
  const [row] = await tx.query<{ batch_id: string | null }>(
    'UPDATE screening_decision SET undone_at = $2 WHERE application_id = $1 AND undone_at IS NULL RETURNING batch_id',
    [applicationId, tx.now.toString()],
  );
  return row?.batch_id ?? null;
}

interface Row {
  kind: DecisionKind;
  reason: IneligibleReason | null;
  rules: { key: string; reason: LocalizedText }[];
  note: string;
  decided_at: Date;
  decided_by_name: string;
}

/** The decision that stands. */
export async function readDecision(tx: Transaction, applicationId: string): Promise<ScreeningView['decision']> {
  const [row] = await tx.query<Row>(
    `SELECT kind, reason, rules, note, decided_at, decided_by_name FROM screening_decision WHERE application_id = $1 AND undone_at IS NULL`,
    [applicationId],
  );
  if (!row) return null;
  const { kind, reason, rules, note, decided_at, decided_by_name: by } = row;
  return {
    kind,
    reason,
    rules,
    note,
    at: decided_at.toTemporalInstant().toString({ smallestUnit: 'millisecond' }),
    by,
  };
}

/** What a batch decided in the actor's calls, in the order that rows are held in: also what was taken back since. */
export async function readBatch(
  tx: Transaction,
  batchId: string,
): Promise<{ applicationId: string; kind: DecisionKind; stands: boolean }[]> {
  return tx.query(
    `SELECT application_id AS "applicationId", kind, undone_at IS NULL AS stands FROM screening_decision WHERE batch_id = $1 ORDER BY application_id`,
    [batchId],
  );
}

/** Whether somebody was asked to judge it, also when they stepped aside since: then it stays in review. */
export async function hasReviewers(tx: Transaction, applicationId: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM review_assignment WHERE application_id = $1 LIMIT 1', [applicationId]);
  return rows.length > 0;
}
