import type { FormChanges } from '@placet/contract/form-design/schemas.ts';
import { checkDefinition } from '@placet/contract/forms/definition/check-definition.ts';
import { diff } from '@placet/contract/forms/design/diff.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DesignedForms } from '../data/designed-forms.ts';
import { countDrafts, countSubmitted } from '../data/form-use.ts';

const nothing = { sections: [] };

/** What publishing would change, and for how many. */
@Injectable()
export class ReadFormChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: DesignedForms,
  ) {}

  run(actor: Actor, callId: string): Promise<FormChanges> {
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await this.forms.call(tx, callId);
      const inForce = await this.forms.inForce(tx, call);
      const before = inForce?.definition ?? nothing;
      const after = (await this.forms.draft(tx, callId))?.definition ?? before;
      return {
        changes: diff(before, after),
        draftsAffected: await countDrafts(tx, callId),
        replaces: inForce !== null && (await countSubmitted(tx, inForce.id)) === 0,
        findings: checkDefinition(after, call.locales).map((finding) => ({
          ...finding,
          params: { ...finding.params },
        })),
      };
    });
  }
}
