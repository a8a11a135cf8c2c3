import { locales } from '@placet/contract';
import { countries } from '@placet/contract/forms/countries.ts';
import { countryName } from '@placet/contract/forms/display-names.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { PlacementSetUp, SavePlacementSettings } from '@placet/contract/wishes/settings.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { saysGroup, saysPermission } from '../domain/told-in-form.ts';

export type Choices = PlacementSetUp['choices'];

/** What settings of a call can name. Questions are those of the form as it is now. */
export async function choicesOf(tx: Transaction, callId: string): Promise<Choices> {
  const [form] = await tx.query<{ definition: FormDefinition }>(
    'SELECT f.definition FROM call c JOIN form_version f ON f.id = c.form_version_id WHERE c.id = $1',
    [callId],
  );
  const needs = await tx.query<Choices['needs'][number]>(
    `SELECT n.id, t.name AS team, n.positions, (row_number() OVER (PARTITION BY t.id ORDER BY n.id))::integer AS "order"
     FROM team_need n JOIN team t ON t.id = n.team_id WHERE n.call_id = $1 ORDER BY t.position, t.slug, n.id`,
    [callId],
  );
  const supervisors = await tx.query<Choices['supervisors'][number]>(
    `SELECT s.account_id AS id, s.name, (SELECT count(*)::integer FROM team_need n WHERE n.call_id = $1 AND n.supervisor_id = s.account_id) AS needs
     FROM team_supervisors() s JOIN call_team c ON c.team_id = s.team_id AND c.call_id = $1 GROUP BY s.account_id, s.name ORDER BY s.name, s.account_id`,
    [callId],
  );
  return { ...questionsOf(form?.definition), needs, supervisors };
}

function questionsOf(form: FormDefinition | undefined): Pick<Choices, 'permissionQuestions' | 'groupQuestions'> {
  const permissionQuestions: Choices['permissionQuestions'] = [];
  const groupQuestions: Choices['groupQuestions'] = [];
  for (const section of form?.sections ?? [])
    for (const question of section.questions) {
      const one = { value: `${section.key}.${question.key}`, label: question.label };
      if (saysPermission(question)) permissionQuestions.push(one);
      if (saysGroup(question))
        groupQuestions.push({
          ...one,
          values:
            question.type === 'country'
              ? countries.map((value) => ({ value, label: inEveryLocale(value) }))
              : question.options.map(({ value, label }) => ({ value, label })),
        });
    }
  return { permissionQuestions, groupQuestions };
}

const inEveryLocale = (country: string) =>
  Object.fromEntries(locales.map((locale) => [locale, countryName(country, locale)]));

type Written = Omit<SavePlacementSettings, 'revision' | 'wishesUntil' | 'candidatesUntil'> & {
  readonly wishesUntil: Date | null;
  readonly candidatesUntil: Date | null;
};

export async function writeSettings(tx: Transaction, callId: string, settings: Written): Promise<void> {
  const { supervisors, bounds, weights, ...facts } = settings;
  const values = [
    ...[facts.placed, facts.pool, facts.wishesUntil, facts.mostWishes, facts.unranked, facts.withoutWishes],
    ...[facts.candidatesShown, facts.candidatesUntil, facts.shortestDays, JSON.stringify(weights)],
    ...[facts.permissionQuestion, facts.groupQuestion],
  ];
  const columns = [
    ...['placed', 'pool', 'wishes_until', 'most_wishes', 'unranked', 'without_wishes', 'candidates_shown'],
    ...['candidates_until', 'shortest_days', 'weights', 'permission_question', 'group_question'],
  ];
  await tx.query(
    `INSERT INTO call_placement (call_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_column, at) => `$${String(at + 2)}`).join(', ')})
     ON CONFLICT (call_id) DO UPDATE SET revision = call_placement.revision + 1, ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [callId, ...values],
  );
  await tx.query('DELETE FROM supervisor_capacity WHERE call_id = $1', [callId]);
  await tx.query(
    `INSERT INTO supervisor_capacity (call_id, account_id, most)
     SELECT $1, s.id, s.most FROM jsonb_to_recordset($2) s (id uuid, most smallint)`,
    [callId, JSON.stringify(supervisors)],
  );
  await tx.query('DELETE FROM need_bound WHERE call_id = $1', [callId]);
  await tx.query(
    `INSERT INTO need_bound (call_id, need_id, value, floor, ceiling)
     SELECT $1, b."needId", b.value, b.floor, b.ceiling FROM jsonb_to_recordset($2) b ("needId" uuid, value text, floor smallint, ceiling smallint)`,
    [callId, JSON.stringify(bounds)],
  );
}
