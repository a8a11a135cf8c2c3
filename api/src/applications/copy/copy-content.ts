import type { FormAnswers, FormContext } from '@placet/contract/forms/answers.ts';
import { keepingOf } from '@placet/contract/forms/flags.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { own, visibleSections } from '@placet/contract/forms/visibility.ts';
import { pick } from '@placet/contract/locale.ts';
import { answerLines, type AnswerFacts } from '../domain/answer-lines.ts';

/** A line of text and the direction it runs in. */
export interface Line {
  readonly text: string;
  readonly rtl: boolean;
}

export interface CopySection {
  readonly title: string;
  readonly questions: readonly { readonly label: Line; readonly answer: readonly Line[] }[];
}

/** First strong character right to left (Unicode Bidirectional Algorithm, rule P2). */
const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export const toLine = (text: string): Line => ({ text, rtl: rightToLeft.test(text) });

/** The questions as they were asked of this person, with what they answered; monitoring questions are left out. */
export function copySections(
  form: FormDefinition,
  answers: FormAnswers,
  context: FormContext,
  facts: AnswerFacts,
): CopySection[] {
  return visibleSections(form, answers, context).flatMap(({ section, questions }) => {
    const shown = questions.filter((question) => keepingOf(question) !== 'monitoring');
    if (shown.length === 0) return [];
    return {
      title: pick(section.title, facts.locale),
      questions: shown.map((question) => ({
        label: toLine(pick(question.label, facts.locale)),
        answer: answerLines(question, own(own(answers, section.key) ?? {}, question.key), facts).map(toLine),
      })),
    };
  });
}
