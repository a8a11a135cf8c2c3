import { pick } from '@placet/contract';
import { Injectable } from '@nestjs/common';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { after } from '../domain/application-state.ts';
import { ApplicationPorts } from '../ports.ts';

/** Withdraws a sent application, for good, at its owner's wish. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly ports: ApplicationPorts,
    private readonly post: Post,
  ) {}

  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.withdraw', 'change');
      const state = after(application.state, 'withdraw');
      if (state === null) throw new Problem('application.cannot_withdraw');
      await tx.query(
        `WITH cleared AS (DELETE FROM draft_section WHERE application_id = $1)
         UPDATE application SET state = $2, withdrawn_at = $3 WHERE id = $1`,
        [id, state, tx.now.toString()],
      );
      await tx.audit({ subject: { type: 'application', id }, type: 'application.withdrawn', data: {} });
      await this.ports.references.ended(tx, application);
      const { applicant, call, locale, number, accountId } = application;
      await this.post.send(tx, {
        template: 'application_withdrawn',
        locale,
        to: applicant.email,
        accountId,
        applicationId: id,
        data: { name: applicant.addressName ?? applicant.name, call: pick(call.name, locale), number },
      });
    });
  }
}
