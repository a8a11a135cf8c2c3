import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { readTexts } from './data/reference-text.ts';

/** The refusal that carries what is stored instead of what was sent or shown. */
export async function draftConflict(tx: Transaction, referenceId: string): Promise<Problem> {
  const stored = (await readTexts(tx, [referenceId])).get(referenceId);
  if (!stored) return notFound();
  const { answers, applicantMaySee, revision, savedAt } = stored.draft;
  return new Problem('draft.conflict', {
    context: { answers, applicantMaySee, revision, savedAt: savedAt?.toString() ?? null },
  });
}
