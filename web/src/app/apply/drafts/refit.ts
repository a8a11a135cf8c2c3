import type { SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { AnswerValue, SectionAnswers } from '@placet/contract/forms/answers.ts';
import { leftovers } from '@placet/contract/forms/design/leftovers.ts';
import type { FormDefinition, Question, Section } from '@placet/contract/forms/question.ts';
import { same } from '../../forms/draft/conflict';

/** Something typed that has no place in the form any more, and is stored nowhere. */
export interface LostAnswer {
  readonly question: Question;
  readonly answer: AnswerValue;
}

/** What was typed into a section of the form as it was. */
export interface Typed {
  readonly section: Section;
  readonly content: SectionAnswers;
  readonly revision: number;
  /** The version it began with, if that is known. */
  readonly base: SectionAnswers | undefined;
}

export interface Refitted {
  readonly content: SectionAnswers;
  /** The stored version it is written over; an older one when somebody else wrote meanwhile, so that both are shown. */
  readonly revision: number;
  readonly base: SectionAnswers | undefined;
  readonly lost: readonly LostAnswer[];
}

/** Brings what was typed into the form as it is now. What was stored of it, the server has moved already (`stored`). */
export function refit(typed: Typed, form: FormDefinition, stored: SectionDraft): Refitted {
  const { section, content, base } = typed;
  const fitted = (answers: SectionAnswers) => leftovers({ sections: [section] }, form, { [section.key]: answers });
  const known = new Set(section.questions.map(({ key }) => key));
  const others = Object.fromEntries(Object.entries(stored.answers).filter(([key]) => !known.has(key)));
  const { answers, leftovers: left } = fitted(content);
  const before = base && { ...others, ...fitted(base).answers[section.key] };
  const elsewhere = section.questions.filter(({ key }) => !isIn(answers, section.key, key) && isAnywhere(answers, key));
  const lost = [
    ...left.map(({ question, answer }) => ({ question, answer })),
    ...elsewhere.flatMap((question) => {
      const answer = content[question.key];
      return answer === undefined ? [] : [{ question, answer }];
    }),
  ];
  return {
    content: { ...others, ...answers[section.key] },
    revision: before && same(before, stored.answers) ? stored.revision : typed.revision,
    base: before,
    lost: lost.filter(({ question }) => !base || !same(base[question.key], content[question.key])),
  };
}

function isIn(answers: Readonly<Record<string, SectionAnswers>>, section: string, question: string): boolean {
  return answers[section]?.[question] !== undefined;
}

function isAnywhere(answers: Readonly<Record<string, SectionAnswers>>, question: string): boolean {
  return Object.values(answers).some((given) => given[question] !== undefined);
}
