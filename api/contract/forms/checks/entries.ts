import { experienceKinds } from '../constants.ts';
import type { EducationEntry, ExperienceEntry, FormContext, LanguageSkill } from '../answers.ts';
import { isCountry } from '../countries.ts';
import { issueOf } from '../issue.ts';
import type { Issue, IssuePath } from '../issue.ts';
import { isLanguage } from '../languages.ts';
import { languageLevels } from '../constants.ts';
import type { QuestionOf } from '../question.ts';
import { isBlankEntry, tidyEntry } from '../shape.ts';
import type { Members } from '../shape.ts';
import { checkCount } from './choices.ts';
import { checkPeriod } from './dates.ts';
import { checkLine, checkText } from './texts.ts';

/** The entries that count, tidied, each with the place it has in the list as it was typed. */
export function filledEntries<E extends object>(entries: E[]): { entry: E; index: number }[] {
  return entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => !isBlankEntry(entry as Members))
    .map(({ entry, index }) => ({ entry: tidyEntry(entry as Members) as E, index }));
}

/** An issue for each of these members that an entry lacks. */
export function demand<E extends object>(path: IssuePath, entry: E, fields: (keyof E & string)[]): Issue[] {
  return fields
    .filter((field) => entry[field] === undefined)
    .map((field) => issueOf([...path, field], 'entry.missing', { field }));
}

/** Checks members that hold one line of text each. */
export function checkLines<E extends object>(path: IssuePath, entry: E, fields: (keyof E & string)[]): Issue[] {
  return fields.flatMap((field) => {
    const text = entry[field];
    return typeof text === 'string' ? checkLine([...path, field], text) : [];
  });
}

export function checkLanguages(question: QuestionOf<'languages'>, value: LanguageSkill[]): Issue[] {
  const filled = filledEntries(value);
  const named = new Set<string>();
  const levels: readonly string[] = languageLevels;
  const issues = filled.flatMap(({ entry, index }) => {
    const { language, level } = entry;
    const found = demand([index], entry, ['language', 'level']);
    if (language !== undefined && !isLanguage(language))
      found.push(issueOf([index, 'language'], 'language.unknown', {}));
    else if (language !== undefined && named.has(language))
      found.push(issueOf([index, 'language'], 'language.repeated', { language }));
    if (level !== undefined && !levels.includes(level))
      found.push(issueOf([index, 'level'], 'language.level_unknown', {}));
    if (language !== undefined) named.add(language);
    return found;
  });
  return [...checkCount(filled.length, question), ...issues];
}

export function checkEducation(
  question: QuestionOf<'education'>,
  value: EducationEntry[],
  context: FormContext,
): Issue[] {
  const filled = filledEntries(value);
  const issues = filled.flatMap(({ entry, index }) => [
    ...demand([index], entry, ['institution', 'qualification']),
    ...checkLines([index], entry, ['institution', 'qualification', 'field']),
    ...checkPlace([index], entry.country),
    ...checkPeriod([index], entry, context),
  ]);
  return [...checkCount(filled.length, question), ...issues];
}

export function checkExperience(
  question: QuestionOf<'experience'>,
  value: ExperienceEntry[],
  context: FormContext,
): Issue[] {
  const filled = filledEntries(value);
  const kinds: readonly string[] = experienceKinds;
  const issues = filled.flatMap(({ entry, index }) => [
    ...demand([index], entry, ['kind', 'organisation', 'role']),
    ...(entry.kind === undefined || kinds.includes(entry.kind) ? [] : [issueOf([index, 'kind'], 'choice.unknown', {})]),
    ...checkLines([index], entry, ['organisation', 'role']),
    ...checkPlace([index], entry.country),
    ...checkPeriod([index], entry, context),
    ...checkText([index, 'description'], entry.description ?? '', { maxWords: question.maxWords }),
  ]);
  return [...checkCount(filled.length, question), ...issues];
}

function checkPlace(path: IssuePath, country: string | undefined): Issue[] {
  return country === undefined || isCountry(country) ? [] : [issueOf([...path, 'country'], 'country.unknown', {})];
}
