import type { Transaction } from '../../platform/database/unit-of-work.ts';

export async function timeZoneOf(tx: Transaction, callId: string): Promise<string> {
  const [call] = await tx.query<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM call WHERE id = $1', [
    callId,
  ]);
  return call?.timeZone ?? 'UTC';
}

/**
 * Whom the coordinator keeps away from a need, and with whom whoever asks has a conflict of interest: nobody judges those. As the system.
 */
export async function keptApart(
  tx: Transaction,
  needId: string,
  callId: string,
  asker: string | null,
): Promise<{ id: string; code: 'coordinator' | 'conflict' | 'family' }[]> {
  return tx.query<{ id: string; code: 'coordinator' | 'conflict' | 'family' }>(
    `SELECT application_id AS id, CASE kind WHEN 'exclude' THEN 'coordinator' ELSE kind END AS code FROM placement_pin
     WHERE need_id = $1 AND kind <> 'pin'
     UNION SELECT c.application_id, 'conflict' FROM conflict_of_interest c JOIN application a ON a.id = c.application_id
     WHERE a.call_id = $2 AND c.reviewer_id = $3 AND c.state = 'standing'`,
    [needId, callId, asker],
  );
}

/** Whether this person still judges applications of the call without learning whose they are: then nobody's name is shown to them. */
export async function reviewsBlind(tx: Transaction, callId: string, accountId: string | null): Promise<boolean> {
  const [found] = await tx.query(
    `SELECT FROM call c JOIN review_assignment r ON r.call_id = c.id AND r.reviewer_id = $2 AND r.state <> 'recused'
     JOIN application a ON a.id = r.application_id AND a.state IN ('in_review', 'shortlisted', 'waitlisted')
     WHERE c.id = $1 AND c.review_blind LIMIT 1`,
    [callId, accountId],
  );
  return found !== undefined;
}
