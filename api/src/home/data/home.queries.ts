import type { LocalizedText } from '@placet/contract';
import { applicationStates, type ApplicationState } from '@placet/contract/applications/states.ts';
import type { CallScope } from '../../coordination/coordinated-calls.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface HomeCallRow {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly kind: 'dated' | 'rolling';
  readonly state: 'draft' | 'open' | 'closed';
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The last minute of that day, where the call is. */
  readonly decisionBy: Date | null;
  readonly started: boolean;
}

/** The newest calls somebody coordinates; older ones have nothing to do any more. */
export function callsOf(tx: Transaction, scope: CallScope): Promise<HomeCallRow[]> {
  return tx.query<HomeCallRow & Record<string, unknown>>(
    `SELECT id, slug, name, time_zone AS "timeZone", kind, state, opens_at AS "opensAt", closes_at AS "closesAt",
       (decision_by + 1 - interval '1 minute') AT TIME ZONE time_zone AS "decisionBy", coalesce(starts_on <= $2::date, false) AS started
     FROM call WHERE $1::uuid[] IS NULL OR id = ANY ($1) ORDER BY id DESC LIMIT 200`,
    [scope === 'all' ? null : scope, tx.now.toString()],
  );
}

/** Those of a call that something is to be done about, as many as are counted. */
export interface Group {
  readonly callId: string;
  readonly count: number;
  readonly first: Date;
  readonly examples: readonly {
    readonly application: { readonly id: string; readonly number: string; readonly name: string };
    readonly at: string;
    readonly reference: { readonly id: string; readonly name: string; readonly state: string } | null;
  }[];
}

/** Counting stops here, in each call. */
export const countedAtMost = 1_000;
const shown = 3;

const stages = (...states: ApplicationState[]): string =>
  `(${states.map((state) => String(applicationStates.indexOf(state) + 1)).join(', ')})`;
const undecided = stages('submitted', 'returned', 'in_review', 'shortlisted', 'waitlisted');
const alive = stages('submitted', 'returned', 'in_review', 'shortlisted', 'waitlisted', 'offered');

/** Groups by call what `found` yields for `c.id`: columns of application `a`, `at`, and a reference or null. */
const grouped = (found: string): string => `
  SELECT c.id AS "callId", g.count, g.first, g.examples FROM unnest($1::uuid[]) c (id) CROSS JOIN LATERAL (
    SELECT count(*)::integer AS count, min(x.at) AS first, jsonb_agg(jsonb_build_object('at', x.at, 'reference', x.reference, 'application',
        jsonb_build_object('id', x.id, 'number', x.number, 'name', x.name)) ORDER BY x.at, x.id) FILTER (WHERE x.nth <= ${String(shown)}) AS examples
    FROM (SELECT f.*, row_number() OVER (ORDER BY f.at, f.id) AS nth FROM (${found}) f) x
  ) g WHERE g.count > 0`;

const columns = `a.id, a.number, coalesce(a.applicant_name, '') AS name`;
const applications = (condition: string, at: string): string =>
  grouped(`SELECT ${columns}, ${at} AS at, NULL::jsonb AS reference FROM application a
    WHERE a.call_id = c.id AND a.submitted_at IS NOT NULL AND ${condition} ORDER BY ${at}, a.id LIMIT $2`);

const references = (states: string, before: string): string =>
  grouped(`SELECT r.* FROM unnest('{${states}}'::text[]) s (state)
    CROSS JOIN LATERAL references_to_follow(c.id, s.state, ${before}, $2) r LIMIT $2`);

const statements = {
  // As in the queue: nobody screens what they sent themselves.
  to_screen: applications(
    `a.stage = ${stages('submitted').slice(1, -1)} AND a.account_id IS DISTINCT FROM (SELECT current_account())
      AND $3::timestamptz IS NOT NULL`,
    'a.submitted_at',
  ),
  returned_due: applications(
    `a.state = 'returned' AND a.return_deadline <= $3::timestamptz + interval '3 days'`,
    'a.return_deadline',
  ),
  active_ending: applications(
    `a.active_until <= $3::timestamptz + interval '14 days' AND a.stage IN ${undecided}`,
    'a.active_until',
  ),
  reference_lost: references('bounced,declined,expired', `coalesce('infinity', $3::timestamptz)`),
  reference_due: references('requested,opened', `$3::timestamptz + interval '3 days'`),
  discussion_unread: grouped(`SELECT ${columns}, u.since AS at, NULL::jsonb AS reference
    FROM discussion_unread(ARRAY[c.id]) u JOIN application a ON a.id = u.application_id
    WHERE $3::timestamptz IS NOT NULL ORDER BY u.since, a.id LIMIT $2`),
  document_infected:
    grouped(`SELECT ${columns}, d.created_at AS at, NULL::jsonb AS reference FROM document d JOIN application a ON a.id = d.application_id
    WHERE d.scan_state = 'infected' AND d.submitted_at IS NOT NULL AND a.call_id = c.id AND a.stage IN ${alive}
      AND $3::timestamptz IS NOT NULL ORDER BY d.created_at LIMIT $2`),
} as const;

/** What is found in applications of these calls, by kind. */
export function groupsOf(tx: Transaction, kind: keyof typeof statements, callIds: readonly string[]): Promise<Group[]> {
  return tx.query<Group & Record<string, unknown>>(statements[kind], [callIds, countedAtMost + 1, tx.now.toString()]);
}
export const groupKinds = Object.keys(statements) as (keyof typeof statements)[];

/** Mails of the last month that did not arrive. One that came back from a referee is told with their reference. */
export function undeliveredMails(tx: Transaction, callIds: readonly string[]): Promise<Group[]> {
  return tx.query<Group & Record<string, unknown>>(
    `SELECT f.call_id AS "callId", count(*)::integer AS count, min(f.at) AS first, '[]'::jsonb AS examples FROM (
       SELECT a.call_id, m.created_at AS at FROM message m JOIN application a ON a.id = m.application_id
       WHERE m.state IN ('failed', 'bounced') AND (m.state = 'failed' OR m.reference_id IS NULL) AND NOT m.test
         AND NOT EXISTS (SELECT FROM message r WHERE r.resent_from = m.id)
         AND NOT EXISTS (SELECT FROM message r WHERE r.reference_id = m.reference_id AND r.created_at > m.created_at)
         AND m.created_at > $3::timestamptz - interval '30 days' AND a.call_id = ANY ($1) AND a.submitted_at IS NOT NULL
       ORDER BY m.created_at DESC LIMIT $2) f GROUP BY f.call_id`,
    [callIds, countedAtMost + 1, tx.now.toString()],
  );
}

/** Calls in which applications wait and nothing was decided, with how many wait. */
export function undecidedCalls(
  tx: Transaction,
  callIds: readonly string[],
): Promise<{ callId: string; count: number }[]> {
  const decided = stages('waitlisted', 'offered', 'accepted', 'declined', 'lapsed', 'revoked', 'rejected');
  return tx.query<{ callId: string; count: number }>(
    `SELECT c.id AS "callId", n.count FROM unnest($1::uuid[]) c (id) CROSS JOIN LATERAL (SELECT count(*)::integer AS count FROM (
       SELECT FROM application a WHERE a.call_id = c.id AND a.submitted_at IS NOT NULL AND a.stage IN ${undecided} LIMIT $2) f) n
     WHERE n.count > 0
       AND NOT EXISTS (SELECT FROM application a WHERE a.call_id = c.id AND a.submitted_at IS NOT NULL AND a.stage IN ${decided})`,
    [callIds, countedAtMost + 1],
  );
}

export function unfinishedDrafts(
  tx: Transaction,
  callIds: readonly string[],
): Promise<{ callId: string; count: number }[]> {
  return tx.query<{ callId: string; count: number }>(
    'SELECT c.id AS "callId", unfinished_drafts(c.id, $2) AS count FROM unnest($1::uuid[]) c (id)',
    [callIds, countedAtMost + 1],
  );
}

/** What somebody has put off, and until when. */
export async function putOffBy(tx: Transaction, accountId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.query<{ item: string; until: Date }>(
    'SELECT item, until FROM home_snooze WHERE account_id = $1 AND until > $2 LIMIT 1000',
    [accountId, tx.now.toString()],
  );
  return new Map(rows.map(({ item, until }) => [item, until]));
}
