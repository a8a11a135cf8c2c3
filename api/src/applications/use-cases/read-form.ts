import type { applicationForm } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ApplicationAccess } from '../application-access.ts';
import { FormVersions } from '../data/form-versions.ts';
import { formContextOf } from '../domain/form-context.ts';

/** The form as asked of an application: its frozen version and the facts its rules depend on. */
@Injectable()
export class ReadForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly forms: FormVersions,
  ) {}

  run(actor: Actor, id: string): Promise<z.infer<typeof applicationForm>> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { formVersionId, call, applicant } = await this.access.find(tx, id, 'application.read');
      const { number, definition } = await this.forms.get(tx, formVersionId);
      const { teams, ...context } = formContextOf(call, applicant.email, tx.now);
      return {
        id: formVersionId,
        version: number,
        definition,
        context: { ...context, teams: [...teams] },
        teams: [...call.teams],
      };
    });
  }
}
