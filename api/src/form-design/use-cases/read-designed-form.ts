import type { DesignedForm } from '@placet/contract/form-design/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DesignedForms } from '../data/designed-forms.ts';
import { countDrafts, countSubmitted } from '../data/form-use.ts';

/** The form of a call as it is being written, and what it would affect. */
@Injectable()
export class ReadDesignedForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: DesignedForms,
  ) {}

  run(actor: Actor, callId: string): Promise<DesignedForm> {
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await this.forms.call(tx, callId);
      const draft = await this.forms.draft(tx, callId);
      const inForce = await this.forms.inForce(tx, call);
      const shown = draft ?? inForce;
      return {
        definition: shown?.definition ?? { sections: [] },
        revision: draft?.revision ?? 0,
        number: shown?.number ?? 1,
        isDraft: draft !== null,
        locales: [...call.locales],
        inForce: inForce && {
          id: inForce.id,
          number: inForce.number,
          publishedAt: (inForce.publishedAt ?? tx.now).toString(),
        },
        submitted: await countSubmitted(tx, inForce?.id ?? null),
        drafts: await countDrafts(tx, callId),
        savedAt: draft?.savedAt?.toString() ?? null,
        savedBy: draft?.savedBy ?? null,
      };
    });
  }
}
