import type { LocalizedText } from '@placet/contract';
import type { OthersReviews, ReviewState } from '@placet/contract/review/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** One's own assignment, with the rules of its call. */
export interface OwnAssignment {
  readonly id: string;
  readonly callId: string;
  readonly callName: LocalizedText;
  readonly timeZone: string;
  readonly blind: boolean;
  readonly others: OthersReviews;
  /** The call lets reviewers read what referees wrote. */
  readonly letters: boolean;
  readonly applicationId: string;
  readonly sequence: number;
  readonly state: ReviewState;
  /** Their own, or the call's. */
  readonly dueAt: Temporal.Instant | null;
  readonly callDueAt: Temporal.Instant | null;
  readonly cleared: boolean;
  readonly begun: boolean;
  readonly submittedAt: Temporal.Instant | null;
  readonly reopenedReason: string | null;
  /** Of the application: no decision was released. */
  readonly undecided: boolean;
  /** Its latest submission. */
  readonly latest: number;
}

interface Row {
  id: string;
  call_id: string;
  name: LocalizedText;
  time_zone: string;
  review_blind: boolean;
  others_reviews: OthersReviews;
  review_references: boolean;
  application_id: string;
  submission_sequence: number;
  state: ReviewState;
  due_at: Date | null;
  review_due_at: Date | null;
  cleared_at: Date | null;
  begun_at: Date | null;
  submitted_at: Date | null;
  reopened_reason: string | null;
  undecided: boolean;
  latest: number;
}

const columns = `r.id, r.call_id, c.name, c.time_zone, c.review_blind, c.others_reviews, c.review_references, r.application_id, r.submission_sequence, r.state, r.due_at,
  c.review_due_at, r.cleared_at, r.begun_at, r.submitted_at, r.reopened_reason, p.undecided, p.latest`;
// Besides row-level security: whose it is, and that nothing stands in the way (a conflict, a withdrawal).
const from = `FROM review_assignment r JOIN call c ON c.id = r.call_id CROSS JOIN LATERAL reviewed_application(r.application_id) p
  WHERE r.reviewer_id = $1 AND r.state <> 'recused'`;

const toAssignment = (row: Row): OwnAssignment => ({
  id: row.id,
  callId: row.call_id,
  callName: row.name,
  timeZone: row.time_zone,
  blind: row.review_blind,
  others: row.others_reviews,
  letters: row.review_references,
  applicationId: row.application_id,
  sequence: row.submission_sequence,
  state: row.state,
  dueAt: (row.due_at ?? row.review_due_at)?.toTemporalInstant() ?? null,
  callDueAt: row.review_due_at?.toTemporalInstant() ?? null,
  cleared: row.cleared_at !== null,
  begun: row.begun_at !== null,
  submittedAt: row.submitted_at?.toTemporalInstant() ?? null,
  // Until it was submitted again.
  reopenedReason: row.state === 'submitted' ? null : row.reopened_reason,
  undecided: row.undecided,
  latest: row.latest,
});

export async function ownAssignment(
  tx: Transaction,
  reviewerId: string,
  id: string,
  hold = false,
): Promise<OwnAssignment | undefined> {
  const [row] = await tx.query<Row & Record<string, unknown>>(
    `SELECT ${columns} ${from} AND r.id = $2${hold ? ' FOR UPDATE OF r' : ''}`,
    [reviewerId, id],
  );
  return row && toAssignment(row);
}

export interface QueuedAssignment extends OwnAssignment {
  readonly reviews: number;
  readonly savedAt: Temporal.Instant | null;
  readonly activeSeconds: number;
  readonly unread: number;
  readonly mentioned: boolean;
}

/** Everything somebody is to judge, in the order in which to do it. */
export async function ownQueue(tx: Transaction, reviewerId: string): Promise<QueuedAssignment[]> {
  type Queued = Row & { reviews: number; saved_at: Date | null; active: number; unread: number; mentioned: boolean };
  const rows = await tx.query<Queued & Record<string, unknown>>(
    `SELECT q.*, coalesce(n.submitted, 0) AS reviews, w.saved_at, coalesce(w.active_seconds, 0) AS active, coalesce(u.posts, 0) AS unread, coalesce(u.mentioned, false) AS mentioned FROM (SELECT ${columns} ${from}) q
     LEFT JOIN (SELECT o.* FROM (SELECT DISTINCT call_id FROM review_assignment WHERE reviewer_id = $1) m
       CROSS JOIN LATERAL reviews_of_submitted(m.call_id) o) n ON n.assignment_id = q.id
     LEFT JOIN review w ON w.assignment_id = q.id
     LEFT JOIN discussion_unread(ARRAY(SELECT DISTINCT call_id FROM review_assignment WHERE reviewer_id = $1)) u
       ON u.application_id = q.application_id AND q.cleared_at IS NOT NULL
     ORDER BY coalesce(q.review_due_at, 'infinity'), q.call_id, q.state = 'submitted', n.submitted, q.id LIMIT 1000`,
    [reviewerId],
  );
  return rows.map((row) => ({
    ...toAssignment(row),
    reviews: row.reviews,
    savedAt: row.saved_at?.toTemporalInstant() ?? null,
    activeSeconds: row.active,
    unread: row.unread,
    mentioned: row.mentioned,
  }));
}

/** As the system: names of applications that are not judged blind. */
export async function namesOf(
  tx: Transaction,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, { name: string; number: string }>> {
  const rows = await tx.query<{ id: string; name: string | null; number: string }>(
    'SELECT id, applicant_name AS name, number FROM application WHERE id = ANY ($1)',
    [applicationIds],
  );
  return new Map(rows.map(({ id, name, number }) => [id, { name: name ?? number, number }]));
}
