import type { Transaction } from '../database/unit-of-work.ts';

export interface BrokenChain {
  readonly subjectType: string;
  readonly subjectId: string;
  /** The first event whose hash does not follow from what stands before it. */
  readonly seq: number;
}

/** Recomputes every audit chain from its first row (all of them, or one subject's); empty when all verify. */
export async function findBrokenChains(tx: Transaction, subjectId: string | null = null): Promise<BrokenChain[]> {
  return tx.query<{ subjectType: string; subjectId: string; seq: number }>(
    `SELECT subject_type AS "subjectType", subject_id AS "subjectId", seq FROM audit_broken($1)`,
    [subjectId],
  );
}
