import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import type { QuestionPlace } from '@placet/contract/forms/design/place.ts';
import type { FormDefinition, Question, Section } from '@placet/contract/forms/question.ts';

/** A section of the outline with its questions, numbered over the whole form. */
export interface SectionRow {
  readonly index: number;
  readonly section: Section;
  readonly findings: number;
  readonly questions: readonly QuestionRow[];
}

export interface QuestionRow {
  readonly place: QuestionPlace;
  readonly number: number;
  readonly question: Question;
  readonly findings: number;
}

/** The form as the outline lists it. */
export function rowsOf(
  { sections }: FormDefinition,
  findingsAt: (...path: string[]) => readonly Finding[],
): readonly SectionRow[] {
  let number = 0;
  return sections.map((section, index) => ({
    index,
    section,
    findings: findingsAt(section.key).length,
    questions: section.questions.map((question, at) => ({
      place: { section: index, question: at },
      number: ++number,
      question,
      findings: findingsAt(section.key, question.key).length,
    })),
  }));
}
