import type { LocalizedText } from '@placet/contract';
import { activityKinds, activityTypes, type ActivityKind, type ActivityType } from '@placet/contract/home/activity.ts';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { CallScope } from '../../coordination/coordinated-calls.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface ActivityRow {
  readonly at: Date;
  /** As PostgreSQL writes it: nothing is lost on the way to the client and back. */
  readonly place: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly type: ActivityType;
  readonly actor: { readonly kind: string; readonly accountId?: string; readonly name?: string };
  readonly data: { readonly sequence?: number; readonly number?: number; readonly until?: string | null };
  readonly call: {
    readonly id: string;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly timeZone: string;
  };
  readonly application: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly state: ReceivedState;
  } | null;
  readonly applicantId: string | null;
  readonly team: LocalizedText | null;
}

export interface ActivityWanted {
  readonly scope: CallScope;
  readonly callId: string | null;
  readonly kind: ActivityKind | undefined;
  /** Goes on after this event. */
  readonly before: { readonly at: string; readonly subjectId: string; readonly seq: number } | null;
  readonly limit: number;
}

const columns = 'v.at, v.subject_id, v.seq, v.subject_type, v.type, v.call_id';
const order = 'at DESC, subject_id DESC, seq DESC';

/**
 * What happened in these calls, the newest first. Everything together is read along the order of time; what is narrowed to calls or kinds,
 * as the newest few of each call and type, so that rare things are found without passing all the others.
 */
export function activityOf(tx: Transaction, wanted: ActivityWanted): Promise<ActivityRow[]> {
  const { scope, callId, kind, before, limit } = wanted;
  const calls = callId === null ? scope : [callId];
  const after = '($2::timestamptz IS NULL OR (v.at, v.subject_id, v.seq) < ($2::timestamptz, $3::uuid, $4::integer))';
  const narrow = calls !== 'all' || kind !== undefined;
  const newest = narrow
    ? `SELECT n.* FROM (SELECT id FROM call WHERE $6::uuid[] IS NULL OR id = ANY ($6)) c CROSS JOIN unnest($5::text[]) t (type)
       CROSS JOIN LATERAL (SELECT ${columns} FROM call_activity v WHERE v.call_id = c.id AND v.type = t.type AND ${after}
         ORDER BY v.at DESC, v.subject_id DESC, v.seq DESC LIMIT $1) n`
    : `SELECT ${columns} FROM call_activity v WHERE v.type = ANY ($5) AND $6::uuid[] IS NULL AND ${after}`;
  return tx.query<ActivityRow & Record<string, unknown>>(
    `WITH page AS (SELECT * FROM (${newest}) f ORDER BY ${order} LIMIT $1)
     SELECT page.at, page.at::text AS place, page.subject_id AS "subjectId", page.seq, page.type, e.actor, e.data,
       jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'timeZone', c.time_zone) AS call,
       CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'number', a.number, 'name', coalesce(a.applicant_name, ''), 'state', a.state)
         END AS application,
       a.account_id AS "applicantId", t.name AS team
     FROM page JOIN call c ON c.id = page.call_id
     JOIN audit_event e ON e.subject_type = page.subject_type AND e.subject_id = page.subject_id AND e.seq = page.seq
     LEFT JOIN application a ON page.subject_type = 'application' AND a.id = page.subject_id
     LEFT JOIN team t ON page.subject_type = 'team' AND t.id = page.subject_id
     ORDER BY page.at DESC, page.subject_id DESC, page.seq DESC`,
    [
      limit,
      before?.at ?? null,
      before?.subjectId ?? null,
      before?.seq ?? null,
      kind === undefined ? activityTypes : activityKinds[kind],
      calls === 'all' ? null : calls,
    ],
  );
}

/** Until when somebody had read the feed. */
export async function seenUntil(tx: Transaction, accountId: string): Promise<Date | null> {
  const [row] = await tx.query<{ seen_at: Date }>('SELECT seen_at FROM activity_seen WHERE account_id = $1', [
    accountId,
  ]);
  return row?.seen_at ?? null;
}
