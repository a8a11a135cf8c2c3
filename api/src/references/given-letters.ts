import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { ReferenceDocument } from '@placet/contract/references/schemas.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { referencesOf } from './data/reference-record.ts';
import { readTexts } from './data/reference-text.ts';

/** What a referee wrote, with who they are to the applicant, and no address of theirs. */
export interface GivenLetter {
  readonly id: string;
  readonly referee: { readonly name: string; readonly organisation: string; readonly relation: string };
  readonly form: FormDefinition;
  readonly answers: FormAnswers;
  /** The files that were given with it. */
  readonly documents: readonly ReferenceDocument[];
}

/** The references of an application that were given, in its order; for whoever row-level security lets read them. */
export async function givenLetters(tx: Transaction, applicationId: string): Promise<GivenLetter[]> {
  const references = await referencesOf(tx, applicationId, 'none');
  const texts = await readTexts(
    tx,
    references.map(({ id }) => id),
  );
  return references.flatMap(({ id, referee }) => {
    const text = texts.get(id);
    if (!text?.given) return [];
    const { name, organisation, relation } = referee;
    const { answers, documents } = text.given;
    return [{ id, referee: { name, organisation, relation }, form: text.form, answers, documents }];
  });
}
