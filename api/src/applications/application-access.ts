import { Injectable } from '@nestjs/common';
import type { Permission } from '@placet/contract';
import type { Question, Section } from '@placet/contract/forms/question.ts';
import { authorise } from '../access/authorise.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { readApplication, type Hold } from './data/application-record.ts';
import type { ApplicationRecord } from './domain/application.ts';
import { FormVersions } from './data/form-versions.ts';
import { editRefusal } from './domain/editing.ts';

export interface QuestionOfApplication {
  readonly application: ApplicationRecord;
  readonly section: Section;
  readonly question: Question;
}

/** The one way to an application for every feature: found, and authorised against the record. */
@Injectable()
export class ApplicationAccess {
  constructor(private readonly forms: FormVersions) {}

  /**
   * Held to be changed, it comes with its audit chain, in the order that every change takes them (chain, then row).
   * @throws Problem `not_found` when it is not there or not the actor's to touch in this way.
   */
  async find(tx: Transaction, id: string, permission: Permission, hold: Hold = 'none'): Promise<ApplicationRecord> {
    const application = await this.authorised(tx, id, permission, hold === 'change' ? 'none' : hold);
    if (hold !== 'change') return application;
    await holdChain(tx, { type: 'application', id });
    return this.authorised(tx, id, permission, 'change');
  }

  private async authorised(
    tx: Transaction,
    id: string,
    permission: Permission,
    hold: Hold,
  ): Promise<ApplicationRecord> {
    const application = await readApplication(tx, id, hold);
    if (!application) throw notFound();
    authorise(tx.actor, permission, { ownerId: application.accountId, callId: application.call.id });
    return application;
  }

  /**
   * The question of an application that is about to be answered: held against being sent meanwhile.
   * @throws Problem `not_found` without such a question, else what stands in the way of editing it (`domain/editing.ts`).
   */
  async forAnswer(
    tx: Transaction,
    id: string,
    questionKey: string,
    permission: Permission = 'application.edit',
  ): Promise<QuestionOfApplication> {
    const application = await this.find(tx, id, permission, 'change');
    const { definition } = await this.forms.get(tx, application.formVersionId);
    for (const section of definition.sections) {
      const question = section.questions.find(({ key }) => key === questionKey);
      if (!question) continue;
      const refusal = editRefusal(application, section.key, tx.now);
      if (refusal) throw new Problem(refusal.code, { context: refusal.context });
      return { application, section, question };
    }
    throw notFound();
  }
}
