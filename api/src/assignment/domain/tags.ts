import type { LocalizedText } from '@placet/contract';
import type { KnownTag } from '@placet/contract/assignment/schemas.ts';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';

/** Which answers tell applications apart for assigning: choices that everybody on the panel may know of. */
function counts(question: Question): boolean {
  return question.sensitive !== true && question.monitoring !== true;
}

function optionsOf(question: Question): readonly { value: string; label: LocalizedText }[] {
  if (!counts(question) || (question.type !== 'single_choice' && question.type !== 'multiple_choice')) return [];
  return question.options.filter(({ discreet }) => discreet !== true);
}

const questionsOf = (form: FormDefinition): { section: string; question: Question }[] =>
  form.sections.flatMap(({ key, questions }) => questions.map((question) => ({ section: key, question })));

/** What an application can be assigned by, from its language and its open answers; each once. */
export function tagsOf(form: FormDefinition, answers: FormAnswers, locale: string): string[] {
  const tags = new Set([`locale:${locale}`]);
  for (const { section, question } of questionsOf(form)) {
    const answer = answers[section]?.[question.key];
    if (question.type === 'team_preferences' && counts(question) && Array.isArray(answer)) {
      const teams = answer.filter((one): one is string => typeof one === 'string');
      for (const slug of teams) tags.add(`team:${slug}`);
      if (teams[0] !== undefined) tags.add(`first:${teams[0]}`);
      continue;
    }
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    for (const { value } of optionsOf(question)) if (chosen.includes(value)) tags.add(`${question.key}:${value}`);
  }
  return [...tags];
}

export interface TeamName {
  readonly slug: string;
  readonly name: LocalizedText;
}

/** Every tag that an application of a call can have, with what it is called. */
export function knownTags(
  forms: readonly FormDefinition[],
  teams: readonly TeamName[],
  locales: readonly string[],
): KnownTag[] {
  const known = new Map<string, KnownTag>();
  const add = (tag: string, group: LocalizedText | null, label: LocalizedText | null): void => {
    if (!known.has(tag)) known.set(tag, { tag, group, label });
  };
  for (const { slug, name } of teams) add(`team:${slug}`, null, name);
  for (const { slug, name } of teams) add(`first:${slug}`, null, name);
  for (const locale of locales) add(`locale:${locale}`, null, null);
  for (const form of forms)
    for (const { question } of questionsOf(form))
      for (const { value, label } of optionsOf(question)) add(`${question.key}:${value}`, question.label, label);
  return [...known.values()];
}
