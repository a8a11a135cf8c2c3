import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { Person, Stay } from '../domain/suggest-conflicts.ts';
import { tagsOf, type TeamName } from '../domain/tags.ts';

export interface AnsweredForm {
  readonly applicationId: string;
  readonly locale: string;
  readonly form: FormDefinition;
  /** Those that are kept open: nothing sensitive. */
  readonly answers: FormAnswers;
}

interface Row {
  owner: string;
  locale: string;
  answers: FormAnswers;
  form_version_id: string;
}

async function withForms(tx: Transaction, rows: readonly Row[]): Promise<(Row & { form: FormDefinition })[]> {
  const forms = await tx.query<{ id: string; definition: FormDefinition }>(
    'SELECT id, definition FROM form_version WHERE id = ANY ($1)',
    [[...new Set(rows.map(({ form_version_id }) => form_version_id))]],
  );
  const byId = new Map(forms.map(({ id, definition }) => [id, definition]));
  return rows.flatMap((row) => {
    const form = byId.get(row.form_version_id);
    return form ? [{ ...row, form }] : [];
  });
}

/** What was sent last, of the applications of a call that can be assigned; nobody sees their own. */
export async function answersOf(tx: Transaction, callId: string): Promise<AnsweredForm[]> {
  const rows = await tx.query<Row & Record<string, unknown>>(
    `SELECT DISTINCT ON (a.id) a.id AS owner, s.locale, s.answers, s.form_version_id FROM application a JOIN submission s ON s.application_id = a.id
     WHERE a.call_id = $1 AND a.state IN ('in_review', 'shortlisted') AND a.account_id IS DISTINCT FROM current_account()
     ORDER BY a.id, s.sequence DESC`,
    [callId],
  );
  return (await withForms(tx, rows)).map(({ owner, locale, answers, form }) => ({
    applicationId: owner,
    locale,
    answers,
    form,
  }));
}

/** Applications of a call that can be assigned, with what they can be assigned by. */
export async function applicationTags(tx: Transaction, callId: string): Promise<ReadonlyMap<string, string[]>> {
  const answered = await answersOf(tx, callId);
  return new Map(
    answered.map(({ applicationId, form, answers, locale }) => [applicationId, tagsOf(form, answers, locale)]),
  );
}

/** The forms that applications of a call were sent with, and its teams. */
export async function formsAndTeams(
  tx: Transaction,
  callId: string,
): Promise<{ forms: FormDefinition[]; teams: TeamName[] }> {
  const forms = await tx.query<{ definition: FormDefinition }>(
    `SELECT f.definition FROM form_version f WHERE f.id IN (SELECT s.form_version_id FROM submission s JOIN application a ON a.id = s.application_id
       WHERE a.call_id = $1) ORDER BY f.number DESC`,
    [callId],
  );
  const teams = await tx.query<TeamName & Record<string, unknown>>(
    `SELECT t.slug, t.name FROM call_team ct JOIN team t ON t.id = ct.team_id WHERE ct.call_id = $1 ORDER BY t.position, t.slug`,
    [callId],
  );
  return { forms: forms.map(({ definition }) => definition), teams };
}

interface Told {
  readonly stays: Stay[];
  readonly referees: string[];
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where they were and who speaks for them, of a form's open answers. */
function toldIn(form: FormDefinition, answers: FormAnswers): Told {
  const told: Told = { stays: [], referees: [] };
  for (const { key: section, questions } of form.sections)
    for (const { key, type } of questions) {
      const answer: unknown = answers[section]?.[key];
      if (!Array.isArray(answer)) continue;
      for (const entry of answer as Record<string, unknown>[]) {
        if (type === 'education' || type === 'experience')
          told.stays.push({
            institution: word(type === 'education' ? entry.institution : entry.organisation),
            from: word(entry.from),
            to: word(entry.to),
            current: entry.current === true,
          });
        if (type === 'referees') told.referees.push(word(entry.email));
      }
    }
  return told;
}

/**
 * Who applied to a call and who reviews in it, with what they wrote of themselves in applications of their own. Read as the system: of a
 * reviewer's own applications nothing may be told but that they meet somebody else's.
 */
export function peopleOf(tx: Transaction, callId: string): Promise<{ applicants: Person[]; reviewers: Person[] }> {
  const asker = tx.actor.kind === 'account' ? tx.actor.accountId : null;
  return asSystem(tx, 'conflicts', async (system) => {
    const sent = await withForms(
      system,
      await system.query<Row & Record<string, unknown>>(
        `SELECT DISTINCT ON (a.id) a.id AS owner, s.locale, s.answers, s.form_version_id FROM application a JOIN submission s ON s.application_id = a.id
         WHERE a.call_id = $1 AND a.state IN ('in_review', 'shortlisted', 'waitlisted') AND a.account_id IS DISTINCT FROM $2
         ORDER BY a.id, s.sequence DESC`,
        [callId, asker],
      ),
    );
    const emails = await system.query<{ id: string; email: string }>(
      'SELECT a.id, p.email FROM application a JOIN account p ON p.id = a.account_id WHERE a.id = ANY ($1)',
      [sent.map(({ owner }) => owner)],
    );
    const emailOf = new Map(emails.map(({ id, email }) => [id, email]));
    const accounts = await system.query<{ id: string; email: string }>(
      `SELECT id, email FROM account WHERE id IN (SELECT account_id FROM call_reviewer WHERE call_id = $1
         UNION SELECT reviewer_id FROM review_assignment WHERE call_id = $1)`,
      [callId],
    );
    const own = await withForms(
      system,
      await system.query<Row & Record<string, unknown>>(
        `SELECT DISTINCT ON (a.id) a.account_id AS owner, s.locale, s.answers, s.form_version_id FROM application a
         JOIN submission s ON s.application_id = a.id WHERE a.account_id = ANY ($1) ORDER BY a.id, s.sequence DESC`,
        [accounts.map(({ id }) => id)],
      ),
    );
    return {
      applicants: sent.map(({ owner, form, answers }) => ({
        id: owner,
        email: emailOf.get(owner) ?? '',
        ...toldIn(form, answers),
      })),
      reviewers: accounts.map(({ id, email }) => {
        const told = own.filter(({ owner }) => owner === id).map(({ form, answers }) => toldIn(form, answers));
        return { id, email, stays: told.flatMap(({ stays }) => stays), referees: told.flatMap((one) => one.referees) };
      }),
    };
  });
}
