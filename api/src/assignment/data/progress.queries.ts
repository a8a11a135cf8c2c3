import type {
  AssignmentState,
  JudgedPage,
  JudgedShow,
  ReviewCalls,
  ReviewProgress,
} from '@placet/contract/assignment/schemas.ts';
import type { CallScope } from '../../coordination/coordinated-calls.ts';
import { Parameters } from '../../platform/database/parameters.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { instant, late, open, orNull } from './reviewers.queries.ts';

/** Nobody sees how they themselves are judged. */
const others = 'a.account_id IS DISTINCT FROM current_account()';
/** Those to be judged, and those that were. */
const judged = `${others} AND (a.state IN ('in_review', 'shortlisted') OR (a.state NOT IN ('draft', 'ineligible', 'withdrawn', 'inactive')
  AND EXISTS (SELECT FROM review_assignment j WHERE j.application_id = a.id)))`;
const standing = `(SELECT count(*) FROM review_assignment s WHERE s.application_id = a.id AND s.state <> 'recused')`;
const missing = `CASE WHEN a.state IN ('in_review', 'shortlisted') THEN greatest(c.reviews_per_application - ${standing}, 0) ELSE 0 END`;

type CallRow = Omit<ReviewCalls['calls'][number], 'dueAt'> & { dueAt: Date | null };

export async function readCalls(tx: Transaction, scope: CallScope): Promise<ReviewCalls['calls']> {
  const rows = await tx.query<CallRow>(
    `SELECT c.id, c.slug, c.name, c.review_due_at AS "dueAt", c.time_zone AS "timeZone",
       (SELECT count(*) FROM application a WHERE a.call_id = c.id AND ${judged})::integer AS applications,
       (SELECT count(*) FROM review_assignment r WHERE r.call_id = c.id AND r.state <> 'recused')::integer AS assignments,
       (SELECT count(*) FROM review_assignment r WHERE r.call_id = c.id AND r.state = 'submitted')::integer AS submitted
     FROM call c WHERE c.state <> 'draft' AND ($1::uuid[] IS NULL OR c.id = ANY ($1)) ORDER BY c.opens_at DESC NULLS LAST, c.id LIMIT 200`,
    [scope === 'all' ? null : scope],
  );
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: orNull(dueAt) }));
}

export async function readTotals(tx: Transaction, callId: string): Promise<ReviewProgress['totals']> {
  const [row] = await tx.query<ReviewProgress['totals'] & Record<string, unknown>>(
    `SELECT (SELECT count(*) FROM application a WHERE a.call_id = c.id AND ${judged})::integer AS applications,
       (SELECT count(*) FROM application a WHERE a.call_id = c.id AND ${judged} AND ${missing} > 0)::integer AS short, n.*
     FROM call c CROSS JOIN LATERAL (SELECT (count(*) FILTER (WHERE ${open} AND r.state = 'assigned'))::integer AS "notBegun",
         (count(*) FILTER (WHERE ${open} AND r.state = 'in_progress'))::integer AS "inProgress",
         (count(*) FILTER (WHERE r.state = 'submitted'))::integer AS submitted, (count(*) FILTER (WHERE r.state = 'recused'))::integer AS recused,
         (count(*) FILTER (WHERE ${late}))::integer AS late
       FROM review_assignment r JOIN application a ON a.id = r.application_id WHERE r.call_id = c.id) n
     WHERE c.id = $1`,
    [callId, tx.now.toString()],
  );
  if (!row) throw new Error('the call was found before');
  return row;
}

const shows: Readonly<Record<JudgedShow, string>> = {
  all: 'true',
  short: `${missing} > 0`,
  unfinished: `EXISTS (SELECT FROM review_assignment r WHERE r.application_id = a.id AND ${open})`,
  late: `EXISTS (SELECT FROM review_assignment r WHERE r.application_id = a.id AND ${late})`,
};

export interface AssignmentRow {
  readonly id: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly state: AssignmentState;
  readonly origin: 'hand' | 'rule' | 'automatic';
  readonly late: boolean;
  readonly assignedAt: string;
  readonly begunAt: string | null;
  readonly submittedAt: string | null;
  readonly reason: string | null;
  readonly conflict: boolean;
}

export type JudgedRow = Omit<JudgedPage['rows'][number], 'assignments'>;

export interface Wanted {
  readonly show: JudgedShow;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function readJudged(tx: Transaction, callId: string, wanted: Wanted): Promise<JudgedRow[]> {
  const parameters = new Parameters();
  const call = parameters.add(callId, 'uuid');
  // `late` reads the second.
  const now = parameters.add(tx.now.toString(), 'timestamptz');
  const where = [`a.call_id = ${call} AND ${now} IS NOT NULL AND ${judged} AND ${shows[wanted.show]}`];
  if (wanted.after !== undefined) where.push(`a.id > ${parameters.add(wanted.after, 'uuid')}`);
  if (wanted.q !== undefined && wanted.q !== '') {
    const like = parameters.add(`%${wanted.q.replace(/[\\%_]/g, '\\$&')}%`, 'text');
    where.push(`(a.applicant_name ILIKE ${like} OR a.number ILIKE ${like})`);
  }
  return tx.query<JudgedRow & Record<string, unknown>>(
    `SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.state, (${missing})::integer AS missing
     FROM application a JOIN call c ON c.id = a.call_id WHERE ${where.join(' AND ')} ORDER BY a.id LIMIT ${parameters.add(wanted.limit, 'integer')}`,
    parameters.values,
  );
}

type Columns = Omit<AssignmentRow, 'assignedAt' | 'begunAt' | 'submittedAt'> & {
  assignedAt: Date;
  begunAt: Date | null;
  submittedAt: Date | null;
};

export async function readAssignments(tx: Transaction, applications: readonly string[]): Promise<AssignmentRow[]> {
  const rows = await tx.query<Columns>(
    `SELECT r.id, r.application_id AS "applicationId", r.reviewer_id AS "reviewerId", r.state, r.origin, coalesce(${late}, false) AS late,
       r.assigned_at AS "assignedAt", r.begun_at AS "begunAt", r.submitted_at AS "submittedAt", r.recused_reason AS reason,
       has_conflict(r.application_id, r.reviewer_id) AS conflict
     FROM review_assignment r JOIN application a ON a.id = r.application_id JOIN call c ON c.id = r.call_id
     WHERE r.application_id = ANY ($1) ORDER BY r.application_id, r.state = 'recused', r.assigned_at, r.id`,
    [applications, tx.now.toString()],
  );
  return rows.map(({ assignedAt, begunAt, submittedAt, ...row }) => ({
    ...row,
    assignedAt: instant(assignedAt),
    begunAt: orNull(begunAt),
    submittedAt: orNull(submittedAt),
  }));
}
