import fc from 'fast-check';
import type { AnswerValue, FormAnswers, FormContext, SectionAnswers } from '../answers.ts';
import type { Condition } from '../condition.ts';
import { countries } from '../countries.ts';
import { languages } from '../languages.ts';
import { languageLevels } from '../constants.ts';
import type { FormDefinition, Question, QuestionType } from '../question.ts';
import { everyQuestion } from './questions.ts';

/** A context like the demo call's. */
export const context: FormContext = {
  today: '2026-11-23',
  callCloses: '2027-01-31',
  periodStarts: '2027-03-01',
  periodEnds: '2027-08-31',
  teams: ['un-monitoring', 'documentation', 'legal'],
  referenceCount: 2,
  applicantEmail: 'amina@example.org',
};

const word = fc.constantFrom(
  'a',
  'yes',
  'no',
  'été',
  ' two  words ',
  '',
  '   ',
  '2027-02-28',
  '2027--',
  '+41 22 730 00 00',
  'x@y.org',
  '12,5',
);
const member = fc.option(
  fc.oneof(
    word,
    fc.constantFrom(...countries.slice(0, 5), ...languages.slice(0, 5), ...languageLevels, '2024-09', '2024'),
  ),
  {
    nil: undefined,
  },
);
const period = { country: member, from: member, to: member, current: fc.boolean() };
const list = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 4 });

/** Whatever a draft may hold for a type: valid, half typed, over limits, empty. */
export const answers: Record<QuestionType, fc.Arbitrary<AnswerValue>> = {
  short_text: word,
  long_text: fc.oneof(word, fc.constant('word '.repeat(400))),
  single_choice: word,
  multiple_choice: list(word),
  yes_no: fc.boolean(),
  date: word,
  date_range: fc.record({ from: member, to: member }, { requiredKeys: [] }),
  number: fc.oneof(word, fc.double({ noNaN: true, noDefaultInfinity: true })),
  country: word,
  phone: word,
  email: word,
  link: word,
  languages: list(fc.record({ language: member, level: member }, { requiredKeys: [] })),
  education: list(
    fc.record({ institution: member, qualification: member, field: member, ...period }, { requiredKeys: [] }),
  ),
  experience: list(
    fc.record(
      { kind: member, organisation: member, role: member, description: member, ...period },
      { requiredKeys: [] },
    ),
  ),
  file: fc.record({ documentId: fc.uuid() }),
  team_preferences: list(fc.constantFrom(...context.teams, 'unknown')),
  statement: fc.boolean(),
  referees: list(
    fc.record(
      { name: member, email: member, organisation: member, relation: member, locale: fc.constantFrom('en', 'fr') },
      { requiredKeys: [] },
    ),
  ),
};

const keys = everyQuestion.map(({ key }) => key);
const reference = fc.constantFrom(...keys, 'not-there', 'constructor');
const bound = fc.oneof(
  fc.record({ on: fc.constantFrom('2026-12-01', '2027-02-28') }),
  fc.record({
    from: fc.constantFrom('today' as const, 'call_closes' as const, 'period_starts' as const),
    years: fc.integer({ min: -20, max: 3 }),
  }),
);

/** Any condition, sensible or not, over the questions of `everyQuestion` and some that do not exist. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    fc.record({ op: fc.constant('answered' as const), question: reference }),
    fc.record({
      op: fc.constantFrom('is' as const, 'is_not' as const),
      question: reference,
      value: fc.oneof(word, fc.boolean(), fc.integer()),
    }),
    fc.record({ op: fc.constant('includes' as const), question: reference, value: word }),
    fc.record({
      op: fc.constantFrom('at_least' as const, 'at_most' as const),
      question: reference,
      value: fc.integer({ min: -2, max: 5 }),
    }),
    fc.record({
      op: fc.constantFrom('on_or_after' as const, 'on_or_before' as const),
      question: reference,
      date: bound,
    }),
    fc.record({
      op: fc.constant('lasts_at_least' as const),
      question: reference,
      days: fc.integer({ min: 1, max: 90 }),
    }),
    fc.record({
      op: fc.constant('speaks' as const),
      question: reference,
      language: fc.constantFrom('en', 'fr', 'aa'),
      level: fc.constantFrom(...languageLevels),
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).condition;

/** A question of any type with any flags, required or not, sometimes with a condition. */
function variant(question: Question): fc.Arbitrary<Question> {
  const flag = fc.option(fc.boolean(), { nil: undefined });
  return fc
    .record({
      required: fc.boolean(),
      identifying: flag,
      sensitive: flag,
      monitoring: flag,
      condition: fc.option(conditions, { nil: undefined }),
    })
    .map((flags) => ({ ...question, ...flags }));
}

/** Forms made of every question, in any order, spread over three sections. */
export const forms: fc.Arbitrary<FormDefinition> = fc
  .shuffledSubarray(everyQuestion, { minLength: 6 })
  .chain((questions) => fc.tuple(...questions.map(variant)))
  .map((questions) => ({
    sections: ['one', 'two', 'three'].map((key, index) => ({
      key,
      title: { en: key },
      questions: questions.filter((_, position) => position % 3 === index),
    })),
  }));

/** Draft answers to some of a form's questions. */
export function answersTo(form: FormDefinition): fc.Arbitrary<FormAnswers> {
  const sections = form.sections.map((section) => {
    const given = Object.fromEntries(section.questions.map((question) => [question.key, answers[question.type]]));
    return [section.key, fc.record(given, { requiredKeys: [] }) as fc.Arbitrary<SectionAnswers>] as const;
  });
  return fc.record(Object.fromEntries(sections));
}

/** A form with draft answers to it. */
export const filledForms = forms.chain((form) => fc.record({ form: fc.constant(form), answers: answersTo(form) }));
