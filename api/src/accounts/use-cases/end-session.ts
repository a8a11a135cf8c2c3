import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { Session } from '../data/session.entity.ts';
import { ownAccount } from '../own-account.ts';

/** Ends one of one's own sessions, which may be this one; it is gone at its next request. */
@Injectable()
export class EndSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(asked: Actor, { id }: { readonly id: string }): Promise<void> {
    const actor = ownAccount(asked, 'session.end');
    await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx.manager.delete(Session, { id, accountId: actor.accountId });
      if (!affected) throw notFound();
      await tx.audit({
        subject: { type: 'account', id: actor.accountId },
        type: 'account.session_ended',
        data: { sessionId: id },
      });
    });
  }
}
