import { Injectable } from '@nestjs/common';
import type { AccountActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { Account } from './data/account.entity.ts';
import { Passwords } from './passwords.ts';

/** Before what would lock the owner out: whoever finds an open browser does not know the password. */
@Injectable()
export class CurrentPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
  ) {}

  /** The actor's account. @throws Problem `request.invalid` at `currentPassword` when it is another. */
  async require(actor: AccountActor, password: string): Promise<Account> {
    const account = await this.unitOfWork.read(actor, (tx) => tx.manager.findOneBy(Account, { id: actor.accountId }));
    if (!account) throw notFound();
    if (!(await this.passwords.verify(password, account.passwordHash)))
      throw new Problem('request.invalid', { issues: [{ path: ['body', 'currentPassword'], code: 'wrong_password' }] });
    return account;
  }
}
