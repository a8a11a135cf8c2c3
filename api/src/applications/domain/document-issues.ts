import type { FormAnswers, FormContext } from '@placet/contract/forms/answers.ts';
import { issueOf, type Issue } from '@placet/contract/forms/issues.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { hasShape } from '@placet/contract/forms/shape.ts';
import { own, visibleSections } from '@placet/contract/forms/visibility.ts';
import type { DocumentFacts } from '../ports.ts';

/** A file question that was answered, and the document it names if that is one of the application's for this question. */
export interface NamedDocument {
  readonly section: string;
  readonly question: string;
  readonly document: DocumentFacts | undefined;
}

/** The documents that the answers name, in the order of the form. */
export function namedDocuments(
  form: FormDefinition,
  answers: FormAnswers,
  context: FormContext,
  documents: readonly DocumentFacts[],
): NamedDocument[] {
  return visibleSections(form, answers, context).flatMap(({ section, questions }) =>
    questions.flatMap((question) => {
      const answer = own(own(answers, section.key) ?? {}, question.key);
      if (question.type !== 'file' || answer === undefined || !hasShape(question, answer)) return [];
      const document = documents.find(
        ({ documentId, questionKey }) => documentId === answer.documentId && questionKey === question.key,
      );
      return [{ section: section.key, question: question.key, document }];
    }),
  );
}

/** What keeps a named document from being sent: only the server knows whether it is there, whole and scanned. */
export function documentIssues(named: readonly NamedDocument[]): Issue[] {
  return named.flatMap(({ section, question, document }): Issue[] => {
    switch (document?.status) {
      case 'ready':
        return [];
      case 'refused':
        return [issueOf([section, question], 'file.refused', {})];
      case 'receiving':
      case 'checking':
        return [issueOf([section, question], 'file.being_checked', {})];
      case undefined:
        return [issueOf([section, question], 'file.unknown', {})];
    }
  });
}
