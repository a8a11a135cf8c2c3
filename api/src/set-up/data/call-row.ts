import type { Locale, LocalizedText } from '@placet/contract';
import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { OthersReviews } from '@placet/contract/review/schemas.ts';
import type { CallPart } from '@placet/contract/set-up/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { CallState } from '../domain/call-state.ts';

/** A call with every setting, as the database has it. */
export interface CallRow {
  readonly id: string;
  readonly slug: string;
  readonly programmeId: string;
  readonly programmeName: LocalizedText;
  readonly kind: 'dated' | 'rolling';
  readonly state: CallState;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly dataUse: LocalizedText;
  readonly place: LocalizedText;
  readonly languages: string[];
  readonly locales: Locale[];
  readonly timeZone: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly graceSeconds: number;
  readonly decisionBy: string | null;
  readonly activeMonths: number | null;
  readonly places: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly eligibility: EligibilityRules;
  readonly referenceCount: number;
  readonly referencesWhen: 'submission' | 'shortlisting' | 'offer';
  readonly referenceDays: number;
  readonly reviewBlind: boolean;
  readonly hasTask: boolean;
  readonly reviewsPerApplication: number;
  readonly othersReviews: OthersReviews;
  readonly reviewDueAt: Date | null;
  readonly twoPersonRelease: boolean;
  readonly rejectionFeedback: 'none' | 'reason' | 'comments';
  readonly reviewLetters: boolean;
  readonly revisions: Partial<Record<CallPart, number>>;
  readonly received: number;
}

const columns = `c.id, c.slug, c.programme_id AS "programmeId", p.name AS "programmeName", c.kind, c.state, c.name, c.summary, c.description,
  c.data_use AS "dataUse", c.place, c.languages, c.locales, c.time_zone AS "timeZone", c.opens_at AS "opensAt", c.closes_at AS "closesAt",
  c.grace_seconds AS "graceSeconds", c.decision_by::text AS "decisionBy", c.active_months AS "activeMonths", c.places,
  c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.eligibility, c.reference_count AS "referenceCount",
  c.references_when AS "referencesWhen", c.reference_days AS "referenceDays", c.review_blind AS "reviewBlind", c.has_task AS "hasTask",
  c.reviews_per_application AS "reviewsPerApplication", c.others_reviews AS "othersReviews", c.review_due_at AS "reviewDueAt",
  c.two_person_release AS "twoPersonRelease", c.rejection_feedback AS "rejectionFeedback", c.review_references AS "reviewLetters", c.revisions,
  (SELECT count(*)::integer FROM application a WHERE a.call_id = c.id AND a.submitted_at IS NOT NULL) AS received`;

const from = 'FROM call c JOIN programme p ON p.id = c.programme_id';

/** One call; `change` holds it until the transaction ends. */
export async function callRow(tx: Transaction, id: string, hold: 'none' | 'change'): Promise<CallRow | undefined> {
  const [row] = await tx.query<CallRow & Record<string, unknown>>(
    `SELECT ${columns} ${from} WHERE c.id = $1${hold === 'change' ? ' FOR UPDATE OF c' : ''}`,
    [id],
  );
  return row;
}

/** The calls of these ids, or all; those made last first. */
export function callRows(tx: Transaction, ids: readonly string[] | null): Promise<CallRow[]> {
  return tx.query<CallRow & Record<string, unknown>>(
    `SELECT ${columns} ${from} WHERE $1::uuid[] IS NULL OR c.id = ANY ($1) ORDER BY c.id DESC`,
    [ids],
  );
}

export interface TeamRow {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly chosen: boolean;
}

/** Every team, and whether it takes part in the call. */
export function teamChoices(tx: Transaction, callId: string): Promise<TeamRow[]> {
  return tx.query<TeamRow & Record<string, unknown>>(
    `SELECT t.id, t.slug, t.name, EXISTS (SELECT FROM call_team ct WHERE ct.call_id = $1 AND ct.team_id = t.id) AS chosen
     FROM team t ORDER BY t.position, t.slug`,
    [callId],
  );
}

/** Drafts with a deadline of their own, by their number: nobody's name. */
export async function extensions(tx: Transaction, callId: string): Promise<{ number: string; until: string }[]> {
  const rows = await tx.query<{ number: string; until: Date }>('SELECT number, until FROM extended_drafts($1)', [
    callId,
  ]);
  return rows.map(({ number, until }) => ({ number, until: until.toISOString() }));
}

/** Languages the organisation writes in; all of them while nobody has set it up. */
export async function organisationLocales(tx: Transaction): Promise<Locale[] | undefined> {
  const [row] = await tx.query<{ locales: Locale[] }>('SELECT locales FROM organisation');
  return row?.locales;
}
