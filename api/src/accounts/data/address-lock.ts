import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Those who would give the same address to an account wait for each other, so that its uniqueness never shows as a fault. */
export async function holdAddress(tx: Transaction, email: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 17))', [email]);
}
