import { Injectable } from '@nestjs/common';
import type { Session as SessionAnswer } from '@placet/contract/accounts/schemas.ts';
import { sessionLimits } from '../../access/session-lookup.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ownAccount } from '../own-account.ts';
import { Sessions } from '../sessions.ts';

/** Another idle period, asked for by pressing "Stay signed in"; never beyond the absolute end. */
@Injectable()
export class ExtendSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async execute(asked: Actor): Promise<SessionAnswer> {
    const actor = ownAccount(asked, 'session.extend');
    return this.unitOfWork.run(actor, async (tx) => {
      const idleUntil = tx.now.add(sessionLimits[actor.realm].idle);
      await tx.query(
        'UPDATE session SET last_seen_at = $2, idle_expires_at = least($3::timestamptz, expires_at) WHERE id = $1',
        [actor.sessionId, tx.now.toString(), idleUntil.toString()],
      );
      return this.sessions.answer(tx, actor);
    });
  }
}
