import type { Locale } from '@placet/contract';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Whose draft it is, to write to them. */
export interface DraftOwner {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly addressName: string | null;
  readonly locale: Locale;
}

const columns = 'id, account_id AS "accountId", email, name, address_name AS "addressName", locale';

/** The draft of this call with this number; the database gives it to those alone who coordinate the call. */
export async function draftToExtend(tx: Transaction, callId: string, number: string): Promise<DraftOwner | undefined> {
  const [draft] = await tx.query<DraftOwner & Record<string, unknown>>(
    `SELECT ${columns} FROM draft_to_extend($1, $2)`,
    [callId, number],
  );
  return draft;
}

/** Gives a draft its own deadline. False when it is none any more. */
export async function extendDraft(tx: Transaction, id: string, until: Temporal.Instant): Promise<boolean> {
  const [answer] = await tx.query<{ extended: boolean }>('SELECT extend_draft($1, $2) AS extended', [
    id,
    until.toString(),
  ]);
  return answer?.extended === true;
}

/** Everybody who is writing to this call. */
export function draftsOfCall(tx: Transaction, callId: string): Promise<DraftOwner[]> {
  return tx.query<DraftOwner & Record<string, unknown>>(`SELECT ${columns} FROM drafts_of_call($1)`, [callId]);
}
