import type { AnswerValue, FormAnswers, SectionAnswers } from '../answers.ts';
import { storage } from '../constants.ts';
import { keepingOf } from '../flags.ts';
import type { FormDefinition, Option, Question, Section } from '../question.ts';
import { isEmpty } from '../shape.ts';
import { own } from '../visibility.ts';

/*
 * The rule for drafts when their form changes. Every answer keeps its question, wherever that now stands; what no longer fits is left
 * over, with the question as it was asked, and never dropped. Questions are the same when their keys are.
 */

/** `kept_differently`: it was promised more protection than it would have now, so that only its author may give it again. */
export const leftoverReasons = [
  'section_removed',
  'question_removed',
  'type_changed',
  'option_removed',
  'kept_differently',
] as const;
export type LeftoverReason = (typeof leftoverReasons)[number];

/** An answer that is not asked for any more. */
export interface Leftover {
  readonly section: Pick<Section, 'key' | 'title'>;
  readonly question: Question;
  readonly reason: LeftoverReason;
  readonly answer: AnswerValue;
}

export interface MovedAnswers {
  readonly answers: FormAnswers;
  readonly leftovers: readonly Leftover[];
}

interface Place {
  readonly section: Section;
  readonly question: Question;
}

/** The answers in the form as it is after the change, and what is left over. Sections without an answer have no entry. */
export function leftovers(before: FormDefinition, after: FormDefinition, answers: FormAnswers): MovedAnswers {
  const places = placesOf(after);
  const moved: FormAnswers = {};
  const left: Leftover[] = [];
  for (const section of before.sections) {
    const given = own(answers, section.key) ?? {};
    for (const question of section.questions) {
      const answer = own(given, question.key);
      if (answer === undefined) continue;
      const place = places.get(question.key);
      const { kept, over } = place ? fit(question, place.question, answer) : gone(section, after, answer);
      if (place && kept !== undefined) put(moved, place.section.key, question.key, kept);
      if (over && !isEmpty(question, over.answer)) {
        left.push({ section: { key: section.key, title: section.title }, question, ...over });
      }
    }
  }
  return { answers: moved, leftovers: left };
}

/**
 * Sections, before and after, whose stored answers may have to change: only these are read when drafts are moved.
 */
export function sectionsToMove(before: FormDefinition, after: FormDefinition): string[] {
  const places = placesOf(after);
  const keys = new Set<string>();
  for (const section of before.sections) {
    for (const question of section.questions) {
      const place = places.get(question.key);
      if (place?.section.key === section.key && fitsAsItIs(question, place.question)) continue;
      keys.add(section.key);
      if (place) keys.add(place.section.key);
    }
  }
  return [...keys];
}

/** Whether some answer that could be given to the question before does not fit the one after. */
export function losesAnswers(before: Question, after: Question): boolean {
  if (isPromiseBroken(before, after)) return true;
  if (before.type !== after.type) return !becomesText(before, after);
  return optionsOf(before).some(({ value }) => !optionsOf(after).some((option) => option.value === value));
}

interface Fit {
  readonly kept?: AnswerValue;
  readonly over?: { readonly reason: LeftoverReason; readonly answer: AnswerValue };
}

function gone(section: Section, after: FormDefinition, answer: AnswerValue): Fit {
  const stands = after.sections.some(({ key }) => key === section.key);
  return { over: { reason: stands ? 'question_removed' : 'section_removed', answer } };
}

function fit(before: Question, after: Question, answer: AnswerValue): Fit {
  if (isPromiseBroken(before, after)) return { over: { reason: 'kept_differently', answer } };
  if (before.type !== after.type) {
    const short = typeof answer === 'string' && (after.type === 'long_text' || answer.length <= storage.line);
    return becomesText(before, after) && short ? { kept: answer } : { over: { reason: 'type_changed', answer } };
  }
  return fitOptions(after, answer);
}

/** What was chosen of options that are still offered stays; the others are left over. */
function fitOptions(after: Question, answer: AnswerValue): Fit {
  if (after.type === 'single_choice' && typeof answer === 'string') {
    const offered = answer === '' || after.options.some(({ value }) => value === answer);
    return offered ? { kept: answer } : { over: { reason: 'option_removed', answer } };
  }
  if (after.type === 'multiple_choice' && Array.isArray(answer)) {
    const chosen = answer as string[];
    const kept = chosen.filter((value) => after.options.some((option) => option.value === value));
    const lost = chosen.filter((value) => !kept.includes(value));
    if (lost.length === 0) return { kept: answer };
    return { ...(kept.length > 0 && { kept }), over: { reason: 'option_removed', answer: lost } };
  }
  return { kept: answer };
}

function fitsAsItIs(before: Question, after: Question): boolean {
  return before.type === after.type && keepingOf(before) === keepingOf(after) && !losesAnswers(before, after);
}

/** An answer given for statistics only is never shown with the application, a sealed one never kept open. */
function isPromiseBroken(before: Question, after: Question): boolean {
  const strength = { open: 0, sensitive: 1, monitoring: 2 };
  return strength[keepingOf(after)] < strength[keepingOf(before)];
}

/** A text stays the same text, whatever was asked of it. */
function becomesText(before: Question, after: Question): boolean {
  const texts: Question['type'][] = ['short_text', 'long_text', 'phone', 'email', 'link'];
  return texts.includes(before.type) && (after.type === 'short_text' || after.type === 'long_text');
}

function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : [];
}

function placesOf(form: FormDefinition): Map<string, Place> {
  return new Map(
    form.sections.flatMap((section) => section.questions.map((question) => [question.key, { section, question }])),
  );
}

function put(answers: FormAnswers, section: string, question: string, value: AnswerValue): void {
  const given: SectionAnswers = own(answers, section) ?? {};
  given[question] = value;
  answers[section] = given;
}
