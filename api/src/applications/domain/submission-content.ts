import type { FormAnswers, FormContext, RefereeEntry } from '@placet/contract/forms/answers.ts';
import type { SubmittedDocument } from '@placet/contract/forms/canonical.ts';
import { checkForm } from '@placet/contract/forms/check-form.ts';
import { mergeAnswers, splitAnswers, type SplitAnswers } from '@placet/contract/forms/flags.ts';
import type { Issue } from '@placet/contract/forms/issues.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { hasShape } from '@placet/contract/forms/shape.ts';
import { answersToSend, own } from '@placet/contract/forms/visibility.ts';
import type { DocumentFacts } from '../ports.ts';
import { documentIssues, namedDocuments } from './document-issues.ts';

/** What was sent before and is being repaired. */
export interface Repair {
  /** Sections that may change; everything else stays as it was sent. */
  readonly sections: readonly string[];
  readonly answers: Pick<SplitAnswers, 'open' | 'sensitive'>;
  readonly documents: readonly SubmittedDocument[];
}

export interface Material {
  readonly form: FormDefinition;
  readonly context: FormContext;
  /** Everything answered: what was sent, overlaid with what is drafted. */
  readonly answers: FormAnswers;
  readonly documents: readonly DocumentFacts[];
  readonly repair: Repair | null;
}

export interface SubmissionContent {
  readonly answers: SplitAnswers;
  readonly documents: readonly SubmittedDocument[];
  readonly documentIds: readonly string[];
}

const among = (sections: readonly string[], answers: FormAnswers): FormAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([section]) => sections.includes(section)));

const without = (sections: readonly string[], answers: FormAnswers): FormAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([section]) => !sections.includes(section)));

/** Everything that stands in the way of sending, in the order of the form; of a repair, only in the sections sent back. */
export function submissionIssues({ form, context, answers, documents, repair }: Material): Issue[] {
  const found = [
    ...checkForm(form, answers, context),
    ...documentIssues(namedDocuments(form, answers, context, documents)),
  ].filter(({ path }) => repair === null || repair.sections.includes(String(path[0])));
  const order = new Map(form.sections.map(({ key }, index) => [key, index]));
  const place = (issue: Issue): number => order.get(String(issue.path[0])) ?? order.size;
  return found.sort((a, b) => place(a) - place(b));
}

/** What is sent, apart by how it is kept. Only to be called without issues. Monitoring answers are sent once, never with a repair. */
export function submissionContent(material: Material): SubmissionContent {
  const { form, context, answers, documents, repair } = material;
  const split = splitAnswers(form, answersToSend(form, answers, context));
  const sent = namedDocuments(form, answers, context, documents).flatMap(({ section, question, document }) =>
    document?.sha256 == null || document.type === null
      ? []
      : [
          {
            section,
            documentId: document.documentId,
            kept: {
              question,
              fileName: document.fileName,
              sha256: document.sha256,
              size: document.size,
              type: document.type,
            },
          },
        ],
  );
  if (repair === null)
    return {
      answers: split,
      documents: sent.map(({ kept }) => kept),
      documentIds: sent.map(({ documentId }) => documentId),
    };

  const repaired = sent.filter(({ section }) => repair.sections.includes(section));
  const questionsRepaired = form.sections
    .filter(({ key }) => repair.sections.includes(key))
    .flatMap(({ questions }) => questions.map(({ key }) => key));
  return {
    answers: {
      open: mergeAnswers(without(repair.sections, repair.answers.open), among(repair.sections, split.open)),
      sensitive: mergeAnswers(
        without(repair.sections, repair.answers.sensitive),
        among(repair.sections, split.sensitive),
      ),
      monitoring: {},
    },
    documents: [
      ...repair.documents.filter(({ question }) => !questionsRepaired.includes(question)),
      ...repaired.map(({ kept }) => kept),
    ],
    documentIds: repaired.map(({ documentId }) => documentId),
  };
}

/** The people named in the answers to questions about referees, in the order of the form. */
export function refereesIn(form: FormDefinition, answers: FormAnswers): RefereeEntry[] {
  return form.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const answer = own(own(answers, section.key) ?? {}, question.key);
      return question.type === 'referees' && answer !== undefined && hasShape(question, answer) ? answer : [];
    }),
  );
}

/** What coordinators find and sort applications by, if the form asks for it openly. */
export interface SearchFacts {
  readonly name: string | null;
  readonly country: string | null;
}

/** @param open the answers that are kept open: what is sensitive never lands in a column of its own. */
export function searchFacts(form: FormDefinition, open: FormAnswers): SearchFacts {
  const facts: { name: string | null; country: string | null } = { name: null, country: null };
  for (const section of form.sections) {
    for (const question of section.questions) {
      const answer = own(own(open, section.key) ?? {}, question.key);
      if (typeof answer !== 'string') continue;
      if (question.type === 'short_text' && question.autofill === 'name') facts.name ??= answer;
      if (question.type === 'country') facts.country ??= answer;
    }
  }
  return facts;
}
