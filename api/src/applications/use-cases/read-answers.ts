import type { SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { own } from '@placet/contract/forms/visibility.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { CurrentAnswers } from '../data/current-answers.ts';
import { editRefusal } from '../domain/editing.ts';

/** What its owner has answered: as drafted, or as sent. */
@Injectable()
export class ReadAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly current: CurrentAnswers,
  ) {}

  all(actor: Actor, id: string): Promise<{ answers: FormAnswers }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const { answers } = await this.current.read(tx, application);
      return { answers };
    });
  }

  section(actor: Actor, id: string, key: string): Promise<SectionDraft> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const { form, answers, drafts } = await this.current.read(tx, application);
      if (!form.sections.some((section) => section.key === key)) throw notFound();
      const draft = drafts.get(key);
      return {
        answers: own(answers, key) ?? {},
        revision: draft?.revision ?? 0,
        savedAt: draft?.savedAt.toString() ?? null,
        editable: editRefusal(application, key, tx.now) === null,
      };
    });
  }
}
