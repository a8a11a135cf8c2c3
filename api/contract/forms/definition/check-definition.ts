import type { Locale, LocalizedText } from '../../locale.ts';
import { parseDay } from '../days.ts';
import type { FormDefinition, Question } from '../question.ts';
import { isBlank } from '../text.ts';
import { checkConditions } from './check-conditions.ts';
import { findingOf } from './findings.ts';
import type { Finding } from './findings.ts';

/** Everything that keeps a form from being opened, in `locales`; the schema has been met already. */
export function checkDefinition(form: FormDefinition, locales: readonly Locale[]): Finding[] {
  return [
    ...empty(form),
    ...repeatedKeys(form),
    ...checkSections(form, locales),
    ...form.sections.flatMap((section) =>
      section.questions.flatMap((question) => checkQuestion([section.key, question.key], question, locales)),
    ),
    ...repeatedReferees(form),
    ...checkConditions(form),
  ];
}

function empty({ sections }: FormDefinition): Finding[] {
  if (sections.length === 0) return [findingOf([], 'form.empty', {})];
  return sections
    .filter(({ questions }) => questions.length === 0)
    .map(({ key }) => findingOf([key], 'section.empty', {}));
}

function repeatedKeys(form: FormDefinition): Finding[] {
  const findings: Finding[] = [];
  const sections = new Set<string>();
  const questions = new Set<string>();
  for (const section of form.sections) {
    if (sections.has(section.key)) findings.push(findingOf([section.key], 'key.repeated', { key: section.key }));
    sections.add(section.key);
    for (const { key } of section.questions) {
      if (questions.has(key)) findings.push(findingOf([section.key, key], 'key.repeated', { key }));
      questions.add(key);
    }
  }
  return findings;
}

function checkSections(form: FormDefinition, locales: readonly Locale[]): Finding[] {
  const all = form.sections.map((section) => section.key);
  return form.sections.flatMap(({ key, title, intro, after = [] }, index) => [
    ...missingTexts([key], [title, intro], locales),
    ...after.flatMap((section) => {
      if (!all.includes(section)) return [findingOf([key], 'after.unknown_section', { section })];
      return all.indexOf(section) >= index ? [findingOf([key], 'after.later_section', { section })] : [];
    }),
  ]);
}

function checkQuestion(path: string[], question: Question, locales: readonly Locale[]): Finding[] {
  const options = 'options' in question ? question.options : [];
  const unit = 'unit' in question ? question.unit : undefined;
  const findings = [
    ...missingTexts(
      path,
      [question.label, question.help, unit, ...options.flatMap(({ label, help }) => [label, help])],
      locales,
    ),
    ...repeated(options.map(({ value }) => value)).map((value) => findingOf(path, 'option.repeated', { value })),
  ];
  if (isReversed(question)) findings.push(findingOf(path, 'limits.reversed', {}));
  if (question.monitoring === true && question.sensitive === true) {
    findings.push(findingOf(path, 'flags.sensitive_and_monitoring', {}));
  }
  if (question.monitoring === true && question.required)
    findings.push(findingOf(path, 'flags.monitoring_required', {}));
  return findings;
}

/** One finding per locale, however many of the texts lack it: the coordinator is sent to the question. */
function missingTexts(path: string[], texts: (LocalizedText | undefined)[], locales: readonly Locale[]): Finding[] {
  const written = texts.filter((text) => text !== undefined);
  return locales
    .filter((locale) => written.some((text) => isBlank(text[locale] ?? '')))
    .map((locale) => findingOf(path, 'text.missing', { locale }));
}

/** A smallest above a largest. Bounds of dates are compared only when both are fixed days. */
function isReversed(question: Question): boolean {
  const limits = 'minItems' in question || 'maxItems' in question ? [question.minItems, question.maxItems] : [];
  const pairs = [limits];
  if (question.type === 'number') pairs.push([question.min, question.max]);
  if (question.type === 'date_range') pairs.push([question.minDays, question.maxDays]);
  if (question.type === 'date' || question.type === 'date_range') {
    pairs.push(
      [question.earliest, question.latest].map((bound) => (bound && 'on' in bound ? parseDay(bound.on) : undefined)),
    );
  }
  return pairs.some(([least, most]) => least !== undefined && most !== undefined && least > most);
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}

function repeatedReferees(form: FormDefinition): Finding[] {
  const lists = form.sections.flatMap((section) =>
    section.questions.filter(({ type }) => type === 'referees').map(({ key }) => [section.key, key]),
  );
  return lists.slice(1).map((path) => findingOf(path, 'referees.repeated', {}));
}
