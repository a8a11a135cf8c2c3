import type { Condition, Leaf } from '../condition.ts';
import type { FormDefinition, Question } from '../question.ts';
import { changeQuestion, changeSection, questionAt } from './place.ts';
import type { QuestionPlace } from './place.ts';

/*
 * Keys and values follow the texts they were made from until they are published. What refers to them follows along.
 */

/** Gives a question another key; conditions that look at it go on doing so. */
export function renameQuestion(form: FormDefinition, place: QuestionPlace, key: string): FormDefinition {
  const before = questionAt(form, place)?.key;
  if (before === undefined || before === key) return form;
  const renamed = changeQuestion(form, place, (question) => ({ ...question, key }));
  return mapLeaves(renamed, (leaf) => (leaf.question === before ? { ...leaf, question: key } : leaf));
}

/** Gives a section another key; sections that wait for it go on doing so. */
export function renameSection(form: FormDefinition, index: number, key: string): FormDefinition {
  const before = form.sections[index]?.key;
  if (before === undefined || before === key) return form;
  const renamed = changeSection(form, index, (section) => ({ ...section, key }));
  return {
    ...renamed,
    sections: renamed.sections.map((section) =>
      section.after?.includes(before)
        ? { ...section, after: section.after.map((other) => (other === before ? key : other)) }
        : section,
    ),
  };
}

/** Gives one option of a choice another value; conditions on that choice follow. */
export function renameOption(form: FormDefinition, place: QuestionPlace, index: number, value: string): FormDefinition {
  const question = questionAt(form, place);
  const before = question && 'options' in question ? question.options[index]?.value : undefined;
  if (!question || before === undefined || before === value) return form;
  const renamed = changeQuestion(form, place, (asked) => withOptionValue(asked, index, value));
  return mapLeaves(renamed, (leaf) =>
    leaf.question === question.key && 'value' in leaf && leaf.value === before ? ({ ...leaf, value } as Leaf) : leaf,
  );
}

function withOptionValue(question: Question, index: number, value: string): Question {
  if (!('options' in question)) return question;
  return { ...question, options: question.options.map((option, at) => (at === index ? { ...option, value } : option)) };
}

/** The form with every statement of its conditions passed through `change`; what has none stays the same object. */
function mapLeaves(form: FormDefinition, change: (leaf: Leaf) => Leaf): FormDefinition {
  const inCondition = <T extends { condition?: Condition | undefined }>(part: T): T => {
    const condition = part.condition && mapCondition(part.condition, change);
    return condition === part.condition ? part : { ...part, condition };
  };
  return {
    ...form,
    sections: form.sections.map((section) => {
      const questions = section.questions.map(inCondition);
      const same = questions.every((question, at) => question === section.questions[at]);
      return inCondition(same ? section : { ...section, questions });
    }),
  };
}

function mapCondition(condition: Condition, change: (leaf: Leaf) => Leaf): Condition {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const of = condition.of.map((part) => mapCondition(part, change));
      return of.every((part, at) => part === condition.of[at]) ? condition : { ...condition, of };
    }
    case 'not': {
      const of = mapCondition(condition.of, change);
      return of === condition.of ? condition : { ...condition, of };
    }
    default:
      return change(condition);
  }
}
