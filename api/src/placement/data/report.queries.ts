import type { LocalizedText } from '@placet/contract';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { TeamLanguage } from '@placet/contract/teams/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface ReportedNeed {
  readonly id: string;
  readonly callId: string;
  readonly call: LocalizedText;
  readonly teamId: string;
  readonly team: LocalizedText;
  readonly from: string;
  readonly to: string;
  readonly positions: number;
  readonly languages: readonly TeamLanguage[];
}

/** Needs of calls that the actor coordinates. */
export function reportedNeeds(tx: Transaction): Promise<ReportedNeed[]> {
  return tx.query<ReportedNeed & Record<string, unknown>>(
    `SELECT n.id, n.call_id AS "callId", c.name AS call, t.id AS "teamId", t.name AS team, coalesce(n.starts_on, c.starts_on)::text AS "from",
       coalesce(n.ends_on, c.ends_on)::text AS "to", n.positions, n.languages
     FROM team_need n JOIN team t ON t.id = n.team_id JOIN call c ON c.id = n.call_id
     WHERE coordinates(n.call_id) AND coalesce(n.starts_on, c.starts_on) <= coalesce(n.ends_on, c.ends_on) ORDER BY t.position, t.slug, n.id`,
  );
}

export interface ReportedPlace {
  readonly needId: string;
  readonly callId: string;
  readonly teamId: string;
  readonly applicationId: string;
  readonly from: string;
  readonly to: string;
}

export function reportedPlaces(tx: Transaction): Promise<ReportedPlace[]> {
  return tx.query<ReportedPlace & Record<string, unknown>>(
    `SELECT need_id AS "needId", call_id AS "callId", team_id AS "teamId", application_id AS "applicationId", starts_on::text AS "from",
       ends_on::text AS "to" FROM placement WHERE state = 'confirmed' AND coordinates(call_id) ORDER BY id`,
  );
}

/** The form that a call uses now; undefined for one without. */
export async function latestForm(tx: Transaction, callId: string): Promise<FormDefinition | undefined> {
  const [row] = await tx.query<{ definition: FormDefinition }>(
    'SELECT definition FROM form_version WHERE call_id = $1 AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1',
    [callId],
  );
  return row?.definition;
}
