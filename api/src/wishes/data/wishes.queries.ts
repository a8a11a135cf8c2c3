import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Presence } from '@placet/contract/teams/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** One application: what was sent last, and what was answered when asked for wishes. */
export interface WishRow {
  readonly applicationId: string;
  readonly accountId: string;
  readonly number: string;
  readonly name: string;
  readonly state: ApplicationState;
  readonly formVersionId: string | null;
  /** Those that are kept open: nothing sensitive. */
  readonly answers: FormAnswers | null;
  readonly answered: boolean;
  readonly teams: readonly string[];
  readonly presence: readonly Presence[];
  readonly skills: readonly string[];
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
  readonly workPermission: boolean | null;
}

export interface WishRows {
  readonly rows: readonly WishRow[];
  /** By the id of the version. */
  readonly forms: ReadonlyMap<string, FormDefinition>;
  /** The id of each team of the call by its address. */
  readonly teams: ReadonlyMap<string, string>;
}

/** As the system. */
export async function readRows(
  tx: Transaction,
  callId: string,
  states: readonly ApplicationState[],
): Promise<WishRows> {
  const rows = await tx.query<WishRow & Record<string, unknown>>(
    `SELECT a.id AS "applicationId", a.account_id AS "accountId", a.number, coalesce(a.applicant_name, '') AS name, a.state,
       s.form_version_id AS "formVersionId", s.answers, w.answered_at IS NOT NULL AS answered, coalesce(w.teams, '{}') AS teams,
       coalesce(w.presence, '{}') AS presence, coalesce(w.skills, '{}') AS skills, w.available_from::text AS "availableFrom",
       w.available_to::text AS "availableTo", w.work_permission AS "workPermission"
     FROM application a LEFT JOIN placement_wish w ON w.application_id = a.id
     LEFT JOIN LATERAL (SELECT form_version_id, answers FROM submission WHERE application_id = a.id ORDER BY sequence DESC LIMIT 1) s ON true
     WHERE a.call_id = $1 AND a.state = ANY ($2) AND a.number IS NOT NULL AND a.account_id IS NOT NULL ORDER BY a.id`,
    [callId, states],
  );
  const forms = await tx.query<{ id: string; definition: FormDefinition }>(
    'SELECT id, definition FROM form_version WHERE id = ANY ($1)',
    [[...new Set(rows.flatMap(({ formVersionId }) => formVersionId ?? []))]],
  );
  const teams = await tx.query<{ id: string; slug: string }>(
    'SELECT t.id, t.slug FROM call_team c JOIN team t ON t.id = c.team_id WHERE c.call_id = $1',
    [callId],
  );
  return {
    rows,
    forms: new Map(forms.map(({ id, definition }) => [id, definition])),
    teams: new Map(teams.map(({ id, slug }) => [slug, id])),
  };
}
