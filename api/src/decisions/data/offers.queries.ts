import type { LocalizedText } from '@placet/contract';
import type { OfferState, RejectionReason } from '@placet/contract/decisions/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { DecisionColumns } from './rows.ts';

/** A released offer, open until it is answered. */
export async function keepOffer(
  tx: Transaction,
  accountId: string,
  callId: string,
  row: DecisionColumns & { readonly id: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO offer (application_id, call_id, account_id, decision_id, team_id, starts_on, ends_on, conditions, answer_by, released_at)
     SELECT d.application_id, $2, $3, d.id, d.team_id, d.starts_on, d.ends_on, d.conditions, d.answer_by, $4 FROM decision d WHERE d.id = $1`,
    [row.decision_id, callId, accountId, tx.now.toString()],
  );
}

export interface RejectionToKeep {
  readonly applicationId: string;
  readonly callId: string;
  readonly accountId: string;
  readonly reason: RejectionReason | null;
  readonly line: string;
}

/** What the person may know of a released rejection, and nothing else. */
export async function keepRejection(tx: Transaction, rejection: RejectionToKeep): Promise<void> {
  const { applicationId, callId, accountId, reason, line } = rejection;
  await tx.query(
    'INSERT INTO rejection (application_id, call_id, account_id, reason, line, released_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [applicationId, callId, accountId, reason, line, tx.now.toString()],
  );
}

export interface OfferRow {
  application_id: string;
  call_id: string;
  state: OfferState;
  team: LocalizedText | null;
  starts_on: string;
  ends_on: string;
  conditions: LocalizedText[];
  answer_by: Date;
  released_at: Date;
  ended_at: Date | null;
  reason: string;
  reminders: number;
}

const columns = `o.application_id, o.call_id, o.state, t.name AS team, o.starts_on::text AS starts_on, o.ends_on::text AS ends_on, o.conditions,
  o.answer_by, o.released_at, o.ended_at, o.reason, o.reminders`;

export async function readOffer(tx: Transaction, applicationId: string): Promise<OfferRow | undefined> {
  const [row] = await tx.query<OfferRow & Record<string, unknown>>(
    `SELECT ${columns} FROM offer o LEFT JOIN team t ON t.id = o.team_id WHERE o.application_id = $1`,
    [applicationId],
  );
  return row;
}

/** An offer that waits for its answer ends in this way. @returns whether it did, which is no longer possible once it has ended */
export async function endOffer(
  tx: Transaction,
  applicationId: string,
  state: Exclude<OfferState, 'open' | 'withdrawn'>,
  reason = '',
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE offer SET state = $2, ended_at = $3, reason = $4 WHERE application_id = $1 AND state = 'open' RETURNING 1`,
    [applicationId, state, tx.now.toString(), reason],
  );
  return rows.length > 0;
}

export interface RejectionRow {
  reason: RejectionReason | null;
  line: string;
  released_at: Date;
}

export async function readRejection(tx: Transaction, applicationId: string): Promise<RejectionRow | undefined> {
  const [row] = await tx.query<RejectionRow & Record<string, unknown>>(
    'SELECT reason, line, released_at FROM rejection WHERE application_id = $1',
    [applicationId],
  );
  return row;
}

export interface AppealRow {
  application_id: string;
  text: Buffer;
  asked_at: Date;
  answer: Buffer | null;
  answered_at: Date | null;
}

export async function readAppeal(tx: Transaction, applicationId: string): Promise<AppealRow | undefined> {
  const [row] = await tx.query<AppealRow & Record<string, unknown>>(
    'SELECT application_id, text, asked_at, answer, answered_at FROM appeal WHERE application_id = $1',
    [applicationId],
  );
  return row;
}
