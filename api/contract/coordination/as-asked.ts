import type { FormAnswers, FormContext } from '../forms/answers.ts';
import type { AnswerChange } from './page.ts';
import type { FormDefinition, Question, Section } from '../forms/question.ts';
import { own, visibleSections } from '../forms/visibility.ts';

interface Sent {
  readonly form: FormDefinition;
  readonly answers: FormAnswers;
}

const answerTo = (answers: FormAnswers, section: Section, question: Question): AnswerChange['after'] =>
  own(own(answers, section.key) ?? {}, question.key) ?? null;

/**
 * The sections and questions as they were asked of somebody who answered so; never those for equality monitoring. A question with an
 * answer was asked, also where its condition looks at a monitoring answer, which is not here to be looked at.
 */
export function asAsked({ form, answers }: Sent, context: FormContext): Section[] {
  const visible = new Set(visibleSections(form, answers, context).flatMap(({ questions }) => questions));
  return form.sections.flatMap((section) => {
    const questions = section.questions.filter(
      (question) =>
        question.monitoring !== true && (visible.has(question) || answerTo(answers, section, question) !== null),
    );
    return questions.length === 0 ? [] : [{ ...section, questions }];
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** The order of members says nothing; that of a list does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

/** What of an application was answered otherwise than the time before, in the order of the form. */
export function changesBetween(before: Sent, after: Sent): AnswerChange[] {
  return after.form.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const [old, now] = [answerTo(before.answers, section, question), answerTo(after.answers, section, question)];
      if (question.monitoring === true || same(old, now)) return [];
      return [{ section: { key: section.key, title: section.title }, question, before: old, after: now }];
    }),
  );
}
