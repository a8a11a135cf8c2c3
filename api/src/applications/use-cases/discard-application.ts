import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { ApplicationPorts } from '../ports.ts';

/** Throws a draft away with everything uploaded for it. That it once was stays in the audit chain, without its content. */
@Injectable()
export class DiscardApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly ports: ApplicationPorts,
  ) {}

  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { state } = await this.access.find(tx, id, 'application.edit', 'change');
      if (state !== 'draft') throw new Problem('application.not_a_draft');
      await this.ports.documents.discard(tx, id);
      await tx.query('DELETE FROM application WHERE id = $1', [id]);
      await tx.audit({ subject: { type: 'application', id }, type: 'application.discarded', data: {} });
    });
  }
}
