import type { FormAnswers } from './answers.ts';
import type { FormDefinition, Question } from './question.ts';
import { own } from './visibility.ts';

/**
 * Whether somebody may be put at risk by our mails: they chose an option that the form marks as `discreet` ("only here, when I sign in"), or
 * said yes to a question marked so ("must we be careful?"). What we mail to them then names nothing.
 */
export function wantsDiscreetMail({ sections }: FormDefinition, answers: FormAnswers): boolean {
  return sections.some(({ key, questions }) =>
    questions.some((question) => isDiscreet(question, own(own(answers, key) ?? {}, question.key))),
  );
}

function isDiscreet(question: Question, answer: unknown): boolean {
  if (question.type === 'yes_no') return question.discreet === true && answer === true;
  if (question.type !== 'single_choice' && question.type !== 'multiple_choice') return false;
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return question.options.some(({ value, discreet }) => discreet === true && chosen.includes(value));
}
