import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RateLimits } from '../../platform/http/rate-limits.ts';
import { Account } from '../data/account.entity.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { Passwords } from '../passwords.ts';
import { Sessions, type OpenedSession } from '../sessions.ts';
import type { Visit } from '../visit.ts';

/**
 * By address and password. An unknown address costs the same work and gets the same answer as a wrong password. Tries are limited for the
 * address typed as well as for where they come from; whoever is kept waiting by somebody else's tries can have a link mailed.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  async execute(
    actor: Actor,
    { email, password }: { readonly email: string; readonly password: string },
    { device }: Visit,
  ): Promise<OpenedSession> {
    authorise(actor, 'session.open', {});
    await this.limits.consume('sign_in', email);
    const account = await this.unitOfWork.read(doorkeeper, (tx) => tx.manager.findOneBy(Account, { email }));
    const right = await this.passwords.verify(password, account?.passwordHash ?? null);
    if (!account || !right) throw new Problem('session.credentials_wrong');
    return this.unitOfWork.run(doorkeeper, (tx) =>
      this.sessions.open(tx, { accountId: account.id, method: 'password', device, asked: actor }),
    );
  }
}
