import type { FormAnswers, FormContext } from './answers.ts';
import { checkAnswer } from './check-answer.ts';
import type { Issue } from './issue.ts';
import type { FormDefinition } from './question.ts';
import { own, visibleSections } from './visibility.ts';
import type { VisibleSection } from './visibility.ts';

/**
 * Everything that stands between these answers and sending them, in the order of the form; paths begin with section and
 * question. The browser shows it, the server insists on it. Answers to what is not asked are not looked at: they aren't sent.
 */
export function checkForm(form: FormDefinition, answers: FormAnswers, context: FormContext): Issue[] {
  return visibleSections(form, answers, context).flatMap((visible) => checkSection(visible, answers, context));
}

/** The same for one section as it is asked now. */
export function checkSection(
  { section, questions }: VisibleSection,
  answers: FormAnswers,
  context: FormContext,
): Issue[] {
  const given = own(answers, section.key) ?? {};
  return questions.flatMap((question) =>
    checkAnswer(question, own(given, question.key), context).map((issue) => ({
      ...issue,
      path: [section.key, question.key, ...issue.path],
    })),
  );
}
