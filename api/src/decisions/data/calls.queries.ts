import type { Locale, LocalizedText } from '@placet/contract';
import type { RejectionFeedback } from '@placet/contract/decisions/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** What decisions need to know of their call. */
export interface DecidedCall {
  readonly id: string;
  /** Whether there are reviews to rank its applications by. */
  readonly ranked: boolean;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly locales: readonly Locale[];
  readonly places: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly twoPersonRelease: boolean;
  readonly rejectionFeedback: RejectionFeedback;
  readonly teams: readonly { readonly id: string; readonly name: LocalizedText }[];
}

const sql = `SELECT c.id, EXISTS (SELECT FROM review_version v JOIN review_assignment r ON r.id = v.assignment_id WHERE r.call_id = c.id) AS ranked, c.slug, c.name, c.time_zone AS "timeZone", c.locales, c.places, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
  c.two_person_release AS "twoPersonRelease", c.rejection_feedback AS "rejectionFeedback",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.position, t.slug), '[]')
   FROM call_team ct JOIN team t ON t.id = ct.team_id WHERE ct.call_id = c.id) AS teams
  FROM call c`;

type Row = DecidedCall & Record<string, unknown>;

export async function readCall(tx: Transaction, slug: string): Promise<DecidedCall | undefined> {
  return (await tx.query<Row>(`${sql} WHERE c.slug = $1`, [slug]))[0];
}

export async function readCallById(tx: Transaction, id: string): Promise<DecidedCall | undefined> {
  return (await tx.query<Row>(`${sql} WHERE c.id = $1`, [id]))[0];
}

/** Staging and preparing a release of one call wait for each other: a release holds what its preview showed. */
export async function holdCall(tx: Transaction, callId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('decisions' || $1::text, 23))`, [callId]);
}
