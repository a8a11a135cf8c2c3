import type { FormAnswers, FormContext } from '@placet/contract/forms/answers.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { formProgress, type SectionProgress } from '@placet/contract/forms/status.ts';
import type { ApplicationRecord } from './application.ts';
import type { DocumentFacts } from '../ports.ts';
import { documentIssues, namedDocuments } from './document-issues.ts';

export interface Answered {
  readonly form: FormDefinition;
  readonly context: FormContext;
  readonly answers: FormAnswers;
  readonly documents: readonly DocumentFacts[];
  /** Sections saved at least once since it was started or sent back. */
  readonly drafts: { has(section: string): boolean; keys(): Iterable<string> };
}

export interface Progress {
  readonly sections: readonly SectionProgress[];
  readonly completed: number;
  readonly complete: boolean;
}

const summed = (sections: readonly SectionProgress[]): Progress => ({
  sections,
  completed: sections.filter(({ status }) => status === 'completed').length,
  complete: sections.every(({ issues }) => issues === 0),
});

/** How far a draft is, documents included: a section whose file is still being checked is not completed. */
export function draftProgress({ form, context, answers, documents, drafts }: Answered): Progress {
  const waiting = documentIssues(namedDocuments(form, answers, context, documents));
  const { sections } = formProgress(form, answers, context, new Set(drafts.keys()));
  return summed(
    sections.map((section) => {
      const own = waiting.filter(({ path }) => path[0] === section.key).length;
      if (own === 0) return section;
      return { ...section, issues: section.issues + own, status: 'in_progress' };
    }),
  );
}

/**
 * How far a repair is: a section sent back is in progress until it was saved again, whatever it held before; the others stay as
 * they were sent.
 */
export function repairProgress(answered: Answered, returned: readonly string[]): Progress {
  return summed(
    draftProgress(answered).sections.map((section) => {
      if (!returned.includes(section.key)) return { ...section, issues: 0, status: 'completed' };
      const begun = answered.drafts.has(section.key);
      return section.status === 'completed' && !begun ? { ...section, status: 'in_progress' } : section;
    }),
  );
}

/** Of what was sent, every section that was asked is completed. */
export function sentProgress(answered: Answered): Progress {
  return summed(
    draftProgress(answered).sections.map((section) => ({ ...section, issues: 0, status: 'completed' as const })),
  );
}

/** How far the applicant is, in whatever state the application is. */
export function progressOf(
  { state, returned }: Pick<ApplicationRecord, 'state' | 'returned'>,
  answered: Answered,
): Progress {
  if (state === 'draft') return draftProgress(answered);
  return returned ? repairProgress(answered, returned.sections) : sentProgress(answered);
}
