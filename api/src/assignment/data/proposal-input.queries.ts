import type { LanguageLevel } from '@placet/contract/forms/constants.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { Pair } from '../../review/proposed-assignment.ts';

/** Reviews of so many days count as done in the past. */
const pastDays = 365;

export interface Bringing {
  readonly id: string;
  readonly minLoad: number;
  readonly capacity: number | null;
  readonly expertise: readonly string[];
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly preferences: Readonly<Record<string, number>>;
  readonly active: boolean;
  readonly openElsewhere: number;
  readonly pastLoad: number;
}

/** Everybody who reviews in the call, or has reviews of it, with what they do elsewhere. */
export function bringing(tx: Transaction, callId: string): Promise<Bringing[]> {
  return tx.query<Bringing & Record<string, unknown>>(
    `SELECT p.id, coalesce(m.min_load, 0) AS "minLoad", m.capacity, coalesce(m.expertise, '{}') AS expertise, coalesce(m.languages, '[]') AS languages,
       coalesce(m.preferences, '{}') AS preferences, coalesce(m.active, false) AS active,
       (SELECT count(*)::integer FROM review_assignment r WHERE r.reviewer_id = p.id AND r.call_id <> $1 AND r.state IN ('assigned', 'in_progress'))
         AS "openElsewhere",
       (SELECT count(*)::integer FROM review_assignment r WHERE r.reviewer_id = p.id AND r.state = 'submitted' AND r.call_id <> $1
         AND r.submitted_at > $2::timestamptz) AS "pastLoad"
     FROM (SELECT account_id AS id FROM call_reviewer WHERE call_id = $1
       UNION SELECT reviewer_id FROM review_assignment WHERE call_id = $1 AND state <> 'recused') p
     LEFT JOIN call_reviewer m ON m.call_id = $1 AND m.account_id = p.id ORDER BY p.id`,
    // A whole day, so that a proposal is not out of date by the hour.
    [callId, tx.now.toZonedDateTimeISO('UTC').startOfDay().subtract({ days: pastDays }).toInstant().toString()],
  );
}

/** What may never be: conflicts that stand, whoever stepped aside, one's own application. */
export function ruledOut(tx: Transaction, callId: string): Promise<Pair[]> {
  return tx.query<Pair & Record<string, unknown>>(
    `SELECT application_id AS application, reviewer_id AS reviewer FROM conflict_of_interest WHERE call_id = $1 AND state = 'standing'
     UNION SELECT application_id, reviewer_id FROM review_assignment WHERE call_id = $1 AND state = 'recused'
     UNION SELECT a.id, m.account_id FROM application a JOIN call_reviewer m ON m.call_id = a.call_id AND m.account_id = a.account_id WHERE a.call_id = $1
     ORDER BY 1, 2`,
    [callId],
  );
}

/** What is assigned already, of applications that are still judged. */
export function assignedPairs(tx: Transaction, callId: string): Promise<Pair[]> {
  return tx.query<Pair & Record<string, unknown>>(
    `SELECT r.application_id AS application, r.reviewer_id AS reviewer FROM review_assignment r JOIN application a ON a.id = r.application_id
     WHERE r.call_id = $1 AND r.state <> 'recused' AND a.state IN ('in_review', 'shortlisted') ORDER BY 1, 2`,
    [callId],
  );
}
