import { Injectable } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type { confirmAccount } from '@placet/contract/accounts/routes.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { requireGoodPassword } from '../password-rules.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { MailLinks } from '../mail-links.ts';
import { NewAccounts } from '../new-account.ts';
import { Passwords } from '../passwords.ts';
import { Sessions, type OpenedByLink } from '../sessions.ts';
import type { Visit } from '../visit.ts';

type Confirmation = InputOf<typeof confirmAccount>['body'];

/**
 * Opens an account for whoever reads the mail. Nothing about an account, least of all its password, is taken before that: somebody who
 * registers another's address prepares nothing they could later use.
 */
@Injectable()
export class ConfirmAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
    private readonly passwords: Passwords,
    private readonly accounts: NewAccounts,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor, { token, password, ...person }: Confirmation, visit: Visit): Promise<OpenedByLink> {
    authorise(actor, 'link.use', {});
    const { email } = await this.unitOfWork.read(doorkeeper, (tx) => this.links.read(tx, token, 'confirmation'));
    requireGoodPassword(password, [email, person.name, person.addressName ?? '']);
    const passwordHash = await this.passwords.hash(password);
    return this.unitOfWork.run(doorkeeper, async (tx) => {
      const { payload } = await this.links.use(tx, token, 'confirmation');
      const locale = person.locale ?? visit.locale;
      const accountId = await this.accounts.open(tx, { ...person, email, locale, passwordHash }, 'confirmation');
      if (accountId === null) throw new Problem('account.exists');
      const opened = await this.sessions.open(tx, { accountId, method: 'link', device: visit.device, asked: actor });
      return { ...opened, returnTo: payload.returnTo };
    });
  }
}
