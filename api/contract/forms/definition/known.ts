import type { Condition } from '../condition.ts';
import type { FormDefinition, Question } from '../question.ts';

/** A form's questions by key, and what each is asked under: its section's condition and its own. */
export interface Known {
  questions: ReadonlyMap<string, Question>;
  conditions: ReadonlyMap<string, Condition[]>;
}

/** Every condition of a form looks questions up; a form is an unchanging value, so they are gathered once. */
const gathered = new WeakMap<FormDefinition, Known>();

export function knownOf(form: FormDefinition): Known {
  const known = gathered.get(form) ?? gather(form);
  gathered.set(form, known);
  return known;
}

function gather({ sections }: FormDefinition): Known {
  const placed = sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  return {
    questions: new Map(placed.map(({ question }) => [question.key, question])),
    conditions: new Map(
      placed.map(({ section, question }) => [
        question.key,
        [section.condition, question.condition].filter((part) => part !== undefined),
      ]),
    ),
  };
}
