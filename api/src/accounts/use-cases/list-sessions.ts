import { Injectable } from '@nestjs/common';
import type { SessionEntry } from '@placet/contract/accounts/schemas.ts';
import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Session } from '../data/session.entity.ts';
import { ownAccount } from '../own-account.ts';

/** Where somebody is signed in, last used first. */
@Injectable()
export class ListSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(asked: Actor): Promise<SessionEntry[]> {
    const actor = ownAccount(asked, 'account.read');
    return this.unitOfWork.read(actor, async (tx) => {
      const sessions = await tx.manager.find(Session, {
        where: { accountId: actor.accountId, expiresAt: MoreThan(tx.now), idleExpiresAt: MoreThan(tx.now) },
        order: { lastSeenAt: 'DESC', id: 'DESC' },
      });
      return sessions.map((session) => ({
        id: session.id,
        device: session.deviceLabel,
        signedInBy: session.signedInBy,
        createdAt: session.createdAt.toString(),
        lastSeenAt: session.lastSeenAt.toString(),
        current: session.id === actor.sessionId,
      }));
    });
  }
}
