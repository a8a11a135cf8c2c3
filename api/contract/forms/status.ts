import * as z from 'zod';
import type { FormAnswers, FormContext } from './answers.ts';
import { checkSection } from './check-form.ts';
import type { FormDefinition } from './question.ts';
import { isEmpty } from './shape.ts';
import { own, visibleSections } from './visibility.ts';
import type { VisibleSection } from './visibility.ts';

export const sectionStatus = z
  .enum(['not_started', 'in_progress', 'completed', 'cannot_start'])
  .meta({ id: 'SectionStatus' });
export type SectionStatus = z.infer<typeof sectionStatus>;

export interface SectionProgress {
  key: string;
  status: SectionStatus;
  /** How many things are left to repair or answer. */
  issues: number;
}

export interface FormProgress {
  /** The sections that are asked, in order. */
  sections: SectionProgress[];
  completed: number;
  /** Nothing stands in the way of sending. */
  complete: boolean;
}

/**
 * How far somebody is. A section is completed when nothing in it needs repair and it was saved at least once (`saved` holds
 * the keys of those that were), so that a page of optional questions is not ticked off before it was seen. Sending does not
 * wait for such a page: `complete` asks for issues only.
 */
export function formProgress(
  form: FormDefinition,
  answers: FormAnswers,
  context: FormContext,
  saved: ReadonlySet<string>,
): FormProgress {
  const visible = visibleSections(form, answers, context);
  const waiting = new Set(visible.map(({ section }) => section.key));
  const sections = visible.map((asked): SectionProgress => {
    const { key, after = [] } = asked.section;
    const issues = checkSection(asked, answers, context).length;
    const begun = isBegun(asked, answers);
    if (issues === 0 && (begun || saved.has(key))) {
      waiting.delete(key);
      return { key, status: 'completed', issues };
    }
    if (begun) return { key, status: 'in_progress', issues };
    return { key, status: after.some((earlier) => waiting.has(earlier)) ? 'cannot_start' : 'not_started', issues };
  });
  const completed = sections.filter((section) => section.status === 'completed').length;
  return { sections, completed, complete: sections.every((section) => section.issues === 0) };
}

function isBegun({ section, questions }: VisibleSection, answers: FormAnswers): boolean {
  const given = own(answers, section.key) ?? {};
  return questions.some((question) => !isEmpty(question, own(given, question.key)));
}
