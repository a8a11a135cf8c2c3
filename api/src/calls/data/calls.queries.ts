import type { Locale, LocalizedText } from '@placet/contract';
import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { LanguageLevel } from '@placet/contract/forms/limits.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** A published call as the database has it. */
export interface CallRow {
  id: string;
  slug: string;
  programmeSlug: string;
  programmeName: LocalizedText;
  kind: 'dated' | 'rolling';
  state: 'draft' | 'open' | 'closed';
  name: LocalizedText;
  summary: LocalizedText;
  place: LocalizedText;
  languages: string[];
  locales: Locale[];
  timeZone: string;
  opensAt: Date;
  closesAt: Date | null;
  startsOn: string | null;
  endsOn: string | null;
  places: number | null;
  activeMonths: number | null;
}

export interface CallDetailRow extends CallRow {
  description: LocalizedText;
  dataUse: LocalizedText;
  decisionBy: string | null;
  referenceCount: number;
  referencesWhen: 'submission' | 'shortlisting' | 'offer';
  eligibility: EligibilityRules;
  definition: FormDefinition | null;
  contactEmail: string | null;
  teams: TeamRow[];
}

export interface TeamRow {
  slug: string;
  name: LocalizedText;
  summary: LocalizedText;
  place: LocalizedText;
  languages: { language: string; level: LanguageLevel; required: boolean }[];
}

const callColumns = `c.id, c.slug, p.slug AS "programmeSlug", p.name AS "programmeName", c.kind, c.state, c.name, c.summary, c.place,
  c.languages, c.locales, c.time_zone AS "timeZone", c.opens_at AS "opensAt", c.closes_at AS "closesAt",
  c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.places, c.active_months AS "activeMonths"`;

export function publishedCalls(tx: Transaction): Promise<CallRow[]> {
  return tx.query<CallRow>(
    `SELECT ${callColumns} FROM call c JOIN programme p ON p.id = c.programme_id WHERE c.state <> 'draft'`,
  );
}

const detailSql = `SELECT ${callColumns}, c.description, c.data_use AS "dataUse", c.decision_by::text AS "decisionBy",
  (SELECT contact_email FROM organisation) AS "contactEmail", c.reference_count AS "referenceCount", c.references_when AS "referencesWhen", c.eligibility, f.definition,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'summary', t.summary, 'place', t.place,
      'languages', t.languages) ORDER BY t.position, t.slug)
    FROM call_team ct JOIN team t ON t.id = ct.team_id WHERE ct.call_id = c.id
  ), '[]') AS teams
  FROM call c JOIN programme p ON p.id = c.programme_id`;

export async function publishedCall(tx: Transaction, slug: string): Promise<CallDetailRow | undefined> {
  const [row] = await tx.query<CallDetailRow>(
    `${detailSql} LEFT JOIN form_version f ON f.id = c.form_version_id WHERE c.state <> 'draft' AND c.slug = $1`,
    [slug],
  );
  return row;
}

/** Any call, with its form as last written; one in the making may not know yet when it opens. */
export async function callInTheMaking(
  tx: Transaction,
  id: string,
): Promise<(Omit<CallDetailRow, 'opensAt'> & { opensAt: Date | null }) | undefined> {
  const [row] = await tx.query<CallDetailRow>(
    `${detailSql} LEFT JOIN LATERAL (SELECT definition FROM form_version WHERE call_id = c.id
       ORDER BY published_at IS NULL DESC, number DESC LIMIT 1) f ON true
     WHERE c.id = $1`,
    [id],
  );
  return row;
}

export function teams(tx: Transaction): Promise<TeamRow[]> {
  return tx.query<TeamRow>('SELECT slug, name, summary, place, languages FROM team ORDER BY position, slug');
}

export async function team(
  tx: Transaction,
  slug: string,
): Promise<(TeamRow & { id: string; description: LocalizedText }) | undefined> {
  const [row] = await tx.query<TeamRow & { id: string; description: LocalizedText }>(
    'SELECT id, slug, name, summary, place, languages, description FROM team WHERE slug = $1',
    [slug],
  );
  return row;
}

export function callsOfTeam(tx: Transaction, teamId: string): Promise<CallRow[]> {
  return tx.query<CallRow>(
    `SELECT ${callColumns} FROM call_team ct JOIN call c ON c.id = ct.call_id JOIN programme p ON p.id = c.programme_id
     WHERE ct.team_id = $1 AND c.state <> 'draft'`,
    [teamId],
  );
}

export interface FaqRow {
  id: string;
  categoryId: string;
  category: LocalizedText;
  question: LocalizedText;
  answer: LocalizedText;
}

export function faq(tx: Transaction): Promise<FaqRow[]> {
  return tx.query<FaqRow>(`SELECT f.id, c.id AS "categoryId", c.name AS category, f.question, f.answer
     FROM faq f JOIN content_category c ON c.id = f.category_id WHERE f.published ORDER BY c.position, c.id, f.position, f.id`);
}

export async function page(
  tx: Transaction,
  slug: string,
): Promise<{ title: LocalizedText; body: LocalizedText; updatedAt: Date } | undefined> {
  const [row] = await tx.query<{ title: LocalizedText; body: LocalizedText; updatedAt: Date }>(
    'SELECT title, body, updated_at AS "updatedAt" FROM page WHERE slug = $1',
    [slug],
  );
  return row;
}
