import type { AnswerValue, FormAnswers, FormContext, SectionAnswers } from './answers.ts';
import { evaluate } from './evaluate.ts';
import type { FormDefinition, Question, Section } from './question.ts';
import { hasShape, tidy } from './shape.ts';

/*
 * What is asked. A section or question without a condition always is; one with a condition is when it holds over the answers
 * before it. An answer to a question that is not asked stays in the draft, so that changing one's mind loses nothing, but it
 * counts as no answer: later conditions don't see it, nothing of it is checked, and it isn't sent.
 *
 * Conditions see only what comes before them, so one pass over the form decides everything and no definition, however wrong,
 * can make it loop.
 */

export interface VisibleSection {
  section: Section;
  questions: Question[];
}

/** The sections and questions asked of somebody with these answers, in order. A section without any question is not asked. */
export function visibleSections(form: FormDefinition, answers: FormAnswers, context: FormContext): VisibleSection[] {
  const seen = new Map<string, AnswerValue>();
  const lookup = (question: string) => seen.get(question);
  const visible: VisibleSection[] = [];
  for (const section of form.sections) {
    if (section.condition && !evaluate(section.condition, lookup, context)) continue;
    const given = own(answers, section.key) ?? {};
    const questions = section.questions.filter((question) => {
      if (question.condition && !evaluate(question.condition, lookup, context)) return false;
      const value = tidy(question, own(given, question.key));
      if (value !== undefined && hasShape(question, value)) seen.set(question.key, value);
      return true;
    });
    if (questions.length > 0) visible.push({ section, questions });
  }
  return visible;
}

/**
 * The answers that are sent: those of questions that are asked, tidied. Sections and questions without an answer have no
 * entry. Done twice it changes nothing more.
 */
export function answersToSend(form: FormDefinition, answers: FormAnswers, context: FormContext): FormAnswers {
  const sent: FormAnswers = {};
  for (const { section, questions } of visibleSections(form, answers, context)) {
    const given = own(answers, section.key) ?? {};
    const kept: SectionAnswers = {};
    for (const question of questions) {
      const value = tidy(question, own(given, question.key));
      if (value !== undefined) kept[question.key] = value;
    }
    if (Object.keys(kept).length > 0) sent[section.key] = kept;
  }
  return sent;
}

/** A record's own entry: a key such as `constructor` must not find what every object inherits. */
export function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
