import { describe, expect, it } from 'vitest';
import type { Condition } from '../condition.ts';
import type { FormDefinition, Question, QuestionOf, QuestionType, Section } from '../question.ts';
import { questionOf } from '../testing/questions.ts';
import { checkDefinition } from './check-definition.ts';
import { checkEligibilityRules } from './check-eligibility.ts';

const title = { en: 'Title' };
const sectionOf = (key: string, questions: Question[], changes: Partial<Section> = {}): Section => ({
  key,
  title,
  questions,
  ...changes,
});
const formOf = (...questions: Question[]): FormDefinition => ({ sections: [sectionOf('one', questions)] });

const findings = (form: FormDefinition) =>
  checkDefinition(form, ['en']).map(({ path, code }) => [...path, code].join(' '));

const a = questionOf('yes_no', { key: 'a' });
const when = (question: string): Condition => ({ op: 'answered', question });

describe('checkDefinition', () => {
  it('finds keys used twice, also across sections', () => {
    expect(
      findings({ sections: [sectionOf('one', [a]), sectionOf('one', [questionOf('date', { key: 'a' })])] }),
    ).toEqual(['one key.repeated', 'one a key.repeated']);
  });

  it('finds texts missing in a locale that is asked for, one finding per question', () => {
    const form = formOf({ ...a, label: { en: 'Label' }, help: { en: ' ' } });
    expect(checkDefinition(form, ['en', 'fr'])).toEqual([
      { path: ['one'], code: 'text.missing', params: { locale: 'fr' } },
      { path: ['one', 'a'], code: 'text.missing', params: { locale: 'en' } },
      { path: ['one', 'a'], code: 'text.missing', params: { locale: 'fr' } },
    ]);
    const unlabelled = questionOf('single_choice', { key: 'b', options: [{ value: 'x', label: {} }] });
    expect(findings(formOf(unlabelled))).toEqual(['one b text.missing']);
  });

  it('finds options offered twice', () => {
    const label = { en: 'x' };
    const options = [
      { value: 'x', label },
      { value: 'x', label },
    ];
    expect(findings(formOf(questionOf('single_choice', { key: 'b', options })))).toEqual(['one b option.repeated']);
  });

  it.each<Question>([
    questionOf('number', { key: 'b', min: 5, max: 4 }),
    questionOf('languages', { key: 'b', minItems: 5, maxItems: 4 }),
    questionOf('date_range', { key: 'b', minDays: 5, maxDays: 4 }),
    questionOf('date', { key: 'b', earliest: { on: '2027-01-02' }, latest: { on: '2027-01-01' } }),
  ])('finds limits the wrong way round: $type', (question) => {
    expect(findings(formOf(question))).toEqual(['one b limits.reversed']);
  });

  it('holds monitoring questions to their promise', () => {
    expect(findings(formOf({ ...a, monitoring: true }))).toEqual(['one a flags.monitoring_required']);
    expect(findings(formOf({ ...a, required: false, monitoring: true, sensitive: true }))).toEqual([
      'one a flags.sensitive_and_monitoring',
    ]);
    expect(
      findings(
        formOf({ ...a, required: false, monitoring: true }, questionOf('date', { key: 'b', condition: when('a') })),
      ),
    ).toEqual(['one b condition.on_monitoring']);
    const own = questionOf('date', { key: 'b', required: false, monitoring: true, condition: when('a') });
    expect(findings(formOf({ ...a, required: false, monitoring: true }, own))).toEqual([]);
  });

  it('finds sections that wait for none or for a later one', () => {
    expect(
      findings({
        sections: [
          sectionOf('one', [a], { after: ['two', 'three'] }),
          sectionOf('two', [questionOf('date')], { after: ['one'] }),
        ],
      }),
    ).toEqual(['one after.later_section', 'one after.unknown_section']);
  });

  it('finds a second list of referees', () => {
    expect(findings(formOf(questionOf('referees', { key: 'r' }), questionOf('referees', { key: 's' })))).toEqual([
      'one s referees.repeated',
    ]);
  });
});

describe('conditions', () => {
  const governed = (condition: Condition) => questionOf('short_text', { key: 'b', condition });
  const on = <T extends QuestionType>(type: T, condition: Condition, changes: Partial<QuestionOf<T>> = {}) =>
    findings(formOf(questionOf(type, { key: 'a', ...changes }), governed(condition)));

  it('are about questions that exist and come before', () => {
    expect(findings(formOf(a, governed(when('x'))))).toEqual(['one b condition.unknown_question']);
    expect(findings(formOf({ ...a, condition: when('b') }, questionOf('date', { key: 'b' })))).toEqual([
      'one a condition.later_question',
    ]);
    expect(
      findings({
        sections: [
          sectionOf('one', [a], { condition: when('b') }),
          sectionOf('two', [questionOf('date', { key: 'b' })]),
        ],
      }),
    ).toEqual(['one condition.later_question']);
  });

  it('do not run in circles, and the circle is shown', () => {
    const circle = formOf(
      { ...a, condition: when('c') },
      governed(when('a')),
      questionOf('date', { key: 'c', condition: when('b') }),
    );
    expect(checkDefinition(circle, ['en'])).toEqual([
      { path: ['one', 'a'], code: 'condition.cycle', params: { questions: 'a → c → b → a' } },
    ]);
    const behind = formOf(
      { ...a, condition: when('b') },
      governed(when('c')),
      questionOf('date', { key: 'c', condition: when('b') }),
    );
    expect(checkDefinition(behind, ['en'])).toContainEqual({
      path: ['one', 'b'],
      code: 'condition.cycle',
      params: { questions: 'b → c → b' },
    });
    expect(findings(formOf({ ...a, condition: when('a') }))).toEqual(['one a condition.cycle']);
    const bySection = { sections: [sectionOf('one', [a], { condition: when('a') })] };
    expect(findings(bySection)).toEqual(['one a condition.cycle']);
  });

  it('say of an answer what can be said of it', () => {
    expect(on('yes_no', { op: 'at_least', question: 'a', value: 1 })).toEqual(['one b condition.unsuitable']);
    expect(on('yes_no', { op: 'is', question: 'a', value: 'yes' })).toEqual(['one b condition.unsuitable']);
    expect(on('number', { op: 'is', question: 'a', value: '5' })).toEqual(['one b condition.unsuitable']);
    expect(on('email', { op: 'is', question: 'a', value: 'x' })).toEqual(['one b condition.unsuitable']);
    expect(on('single_choice', { op: 'is', question: 'a', value: 'gone' })).toEqual(['one b condition.unknown_option']);
    expect(on('multiple_choice', { op: 'includes', question: 'a', value: 'gone' })).toEqual([
      'one b condition.unknown_option',
    ]);
  });
});

describe('checkEligibilityRules', () => {
  const text = { en: 'x' };

  it('checks questions and rules alike', () => {
    const rules = {
      questions: [{ ...a, label: {} }],
      rules: [
        { key: 'r', when: when('x'), outcome: 'not_eligible' as const, reason: text, whatYouCanDo: {} },
        {
          key: 's',
          when: {
            op: 'not' as const,
            of: { op: 'any' as const, of: [when('a'), { op: 'not' as const, of: when('a') }] },
          },
          outcome: 'eligible' as const,
          reason: text,
        },
      ],
    };
    expect(checkEligibilityRules(rules, ['en']).map(({ path, code }) => [...path, code].join(' '))).toEqual([
      'eligibility a text.missing',
      'eligibility r text.missing',
      'eligibility r condition.unknown_question',
      'eligibility s condition.never_holds',
    ]);
  });

  it('lets a call do without a check', () => {
    expect(checkEligibilityRules({ questions: [], rules: [] }, ['en', 'fr'])).toEqual([]);
  });
});
