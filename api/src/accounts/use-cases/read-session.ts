import { Injectable } from '@nestjs/common';
import type { Session } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Sessions } from '../sessions.ts';

@Injectable()
export class ReadSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Null for a visitor. */
  async execute(actor: Actor): Promise<Session | null> {
    authorise(actor, 'session.read', {});
    if (actor.kind !== 'account') return null;
    return this.unitOfWork.read(actor, (tx) => this.sessions.answer(tx, actor));
  }
}
