import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Session } from '../data/session.entity.ts';
import { ownAccount } from '../own-account.ts';

/** Signs somebody out everywhere but in this browser. */
@Injectable()
export class EndOtherSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(asked: Actor): Promise<void> {
    const actor = ownAccount(asked, 'session.end');
    await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx.manager.delete(Session, {
        accountId: actor.accountId,
        id: Not(actor.sessionId),
      });
      await tx.audit({
        subject: { type: 'account', id: actor.accountId },
        type: 'account.other_sessions_ended',
        data: { count: affected ?? 0 },
      });
    });
  }
}
