import type { Transaction } from '../platform/database/unit-of-work.ts';
import { peopleOf } from './data/answers.queries.ts';
import { suggestConflicts, type Suggestion } from './domain/suggest-conflicts.ts';

/** What may stand between reviewers of a call and its applicants, and nobody has looked at yet. Whoever calls has authorised. */
export async function suggestedConflicts(tx: Transaction, callId: string): Promise<Suggestion[]> {
  const { applicants, reviewers } = await peopleOf(tx, callId);
  const suggested = suggestConflicts(applicants, reviewers);
  const kept = await tx.query<{ key: string }>(
    `SELECT application_id || ' ' || reviewer_id || ' ' || kind AS key FROM conflict_of_interest WHERE call_id = $1 AND state <> 'suggested'`,
    [callId],
  );
  const seen = new Set(kept.map(({ key }) => key));
  return suggested.filter(({ applicationId, reviewerId, kind }) => !seen.has(`${applicationId} ${reviewerId} ${kind}`));
}
