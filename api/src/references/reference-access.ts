import { Injectable } from '@nestjs/common';
import type { Permission } from '@placet/contract';
import type { Question, Section } from '@placet/contract/forms/question.ts';
import { authorise } from '../access/authorise.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { isAsked, readReference, type AskedReference, type Hold } from './data/reference-record.ts';
import { readTexts, type ReferenceText } from './data/reference-text.ts';
import { writingRefusal } from './domain/writing.ts';

export interface OpenReference {
  readonly reference: AskedReference;
  readonly text: ReferenceText;
}

/** The one way to the reference that a referee's link stands for. */
@Injectable()
export class ReferenceAccess {
  /**
   * Held to be changed, it comes with the application's audit chain, in the order that every change takes them.
   * @throws Problem `not_found` for anybody but the referee, `reference.link_ended`.
   */
  async ofLink(tx: Transaction, permission: Permission, hold: Hold = 'none'): Promise<AskedReference> {
    const { actor } = tx;
    if (actor.kind !== 'referee') throw notFound();
    let reference = await readReference(tx, actor.referenceId, 'none');
    if (reference && hold === 'change') await holdChain(tx, { type: 'application', id: reference.applicationId });
    if (reference && hold !== 'none') reference = await readReference(tx, actor.referenceId, hold);
    if (!reference || !isAsked(reference)) throw notFound();
    authorise(actor, permission, { referenceId: reference.id });
    // It ended between finding the link and holding the row.
    if (reference.state === 'replaced' || reference.state === 'cancelled') throw new Problem('reference.link_ended');
    return reference;
  }

  /**
   * The reference while its referee may write it.
   * @throws Problem what stands in the way (`domain/writing.ts`).
   */
  async toWrite(tx: Transaction, hold: Hold): Promise<OpenReference> {
    const reference = await this.ofLink(tx, 'reference.give', hold);
    const refusal = writingRefusal(reference, tx.now);
    if (refusal) throw new Problem(refusal);
    const text = (await readTexts(tx, [reference.id])).get(reference.id);
    if (!text) throw new Problem('reference.not_opened');
    return { reference, text };
  }

  /**
   * The question of a reference that is about to be answered with a file: held against being sent meanwhile.
   * @throws Problem `not_found` without such a question, else what stands in the way of writing.
   */
  async forAnswer(
    tx: Transaction,
    questionKey: string,
  ): Promise<{ readonly reference: AskedReference; readonly section: Section; readonly question: Question }> {
    const { reference, text } = await this.toWrite(tx, 'share');
    for (const section of text.form.sections) {
      const question = section.questions.find(({ key }) => key === questionKey);
      if (question) return { reference, section, question };
    }
    throw notFound();
  }
}
