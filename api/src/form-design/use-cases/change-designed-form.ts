import type { FormPublished, FormSaved } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { DesignedForms } from '../data/designed-forms.ts';
import { FormPublication } from '../form-publication.ts';
import { FormWriting } from '../form-writing.ts';
import { savedOf } from '../mappers.ts';

/** What becomes of the draft version: saved at every pause, thrown away, or put in force. */
@Injectable()
export class ChangeDesignedForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: DesignedForms,
    private readonly writing: FormWriting,
    private readonly publication: FormPublication,
  ) {}

  /** Finished or not. @throws Problem `form.changed_meanwhile` */
  save(actor: Actor, callId: string, revision: number, definition: FormDefinition): Promise<FormSaved> {
    return this.unitOfWork.run(actor, async (tx) =>
      savedOf(await this.writing.write(tx, callId, revision, definition)),
    );
  }

  /** Without a draft version there is nothing to do. @throws Problem `form.changed_meanwhile` */
  discard(actor: Actor, callId: string, revision: number): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.writing.seen(tx, callId, revision);
      if (!draft) return;
      await this.forms.discard(tx, callId);
      const subject = { type: 'call', id: callId } as const;
      await tx.audit({ subject, type: 'call.form_discarded', data: { versionId: draft.id, revision } });
    });
  }

  /** @throws Problem `form.nothing_to_publish` | `form.changed_meanwhile` | `form.not_ready` */
  publish(actor: Actor, callId: string, revision: number): Promise<FormPublished> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.forms.call(tx, callId, 'change');
      if (!(await this.forms.draft(tx, callId))) throw new Problem('form.nothing_to_publish');
      await this.writing.seen(tx, callId, revision);
      return this.publication.publishForm(tx, callId);
    });
  }
}
