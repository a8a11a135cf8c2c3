import type { AuditSubject } from '@placet/contract';
import type { Transaction } from '../database/unit-of-work.ts';

/**
 * Holds a subject's chain to the end of the transaction, as appending to it would. Work that locks rows of the subject and then appends takes
 * it first: two of them could otherwise each hold what the other waits for.
 */
export async function holdChain(tx: Transaction, { type, id }: AuditSubject): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 7))', [type, id]);
}
