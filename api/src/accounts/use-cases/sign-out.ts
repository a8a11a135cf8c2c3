import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Session } from '../data/session.entity.ts';

/** Ends this browser's session; fine when it ended before. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<void> {
    authorise(actor, 'session.close', {});
    if (actor.kind !== 'account') return;
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.manager.delete(Session, { id: actor.sessionId, accountId: actor.accountId });
      await tx.audit({ subject: { type: 'account', id: actor.accountId }, type: 'account.signed_out', data: {} });
    });
  }
}
