import { describe, expect, it } from 'vitest';
import type { FormAnswers } from './answers.ts';
import { checkForm } from './check-form.ts';
import type { FormDefinition, Question } from './question.ts';
import { formProgress } from './status.ts';
import { context } from './testing/arbitraries.ts';
import { everyQuestion } from './testing/questions.ts';

const sentence = 'J’ai travaillé avec des témoins à Genève, et well-known cases were reported — carefully. ';

/** 200 questions of every type in ten sections, half of them with a condition on the question before. */
const questions = Array.from({ length: 11 }, () => everyQuestion)
  .flat()
  .slice(0, 200)
  .map((model, index): Question => {
    const condition = index % 2 === 1 ? { op: 'answered' as const, question: `q${String(index - 1)}` } : undefined;
    return { ...model, key: `q${String(index)}`, condition };
  });
const form: FormDefinition = {
  sections: Array.from({ length: 10 }, (_, index) => ({
    key: `s${String(index)}`,
    title: {},
    questions: questions.slice(index * 20, index * 20 + 20),
  })),
};

const samples = {
  short_text: 'Amina Diallo',
  long_text: sentence.repeat(20),
  single_choice: 'a',
  multiple_choice: ['a', 'b'],
  yes_no: true,
  date: '2027-03-01',
  date_range: { from: '2027-03-01', to: '2027-06-01' },
  number: 5,
  country: 'SN',
  phone: '+41 22 730 00 00',
  email: 'amina@example.org',
  link: 'https://example.org/work',
  languages: [
    { language: 'fr', level: 'native' },
    { language: 'en', level: 'B2' },
  ],
  education: [{ institution: 'Dakar', qualification: 'Licence', from: '2021', to: '2024' }],
  experience: [
    { kind: 'job', organisation: 'Clinic', role: 'Aid', from: '2024', current: true, description: sentence },
  ],
  file: { documentId: '018f0000-0000-7000-8000-000000000000' },
  team_preferences: ['legal'],
  statement: true,
  referees: [
    { name: 'Ada', email: 'ada@example.org', relation: 'Teacher', locale: 'en' as const },
    { name: 'Bo', email: 'bo@example.org', relation: 'Manager', locale: 'fr' as const },
  ],
};
const answers: FormAnswers = Object.fromEntries(
  form.sections.map(({ key, questions }) => [
    key,
    Object.fromEntries(questions.map((question) => [question.key, samples[question.type]])),
  ]),
);

/** Milliseconds a piece of work takes, the best of five batches: other work on the machine is not what is measured. */
function duration(work: () => unknown): number {
  const batches = Array.from({ length: 5 }, () => {
    const start = Date.now();
    for (let run = 0; run < 20; run++) work();
    return (Date.now() - start) / 20;
  });
  return Math.min(...batches);
}

describe('a form of 200 answered questions', () => {
  it('is valid, so that nothing is skipped', () => {
    expect(checkForm(form, answers, context)).toEqual([]);
  });

  it('is validated in less than 5 ms', () => {
    expect(duration(() => checkForm(form, answers, context))).toBeLessThan(5);
    expect(duration(() => formProgress(form, answers, context, new Set()))).toBeLessThan(5);
  });
});
