import { Injectable } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type { acceptInvitation } from '@placet/contract/accounts/staff-routes.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Account } from '../data/account.entity.ts';
import { endSessionsOfOtherRealm, giveRole } from '../data/role-grants.ts';
import { scopeNames } from '../data/scopes.queries.ts';
import { requireGoodPassword } from '../password-rules.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { Invitations } from '../invitations.ts';
import type { FoundLink } from '../mail-links.ts';
import { NewAccounts } from '../new-account.ts';
import { Passwords } from '../passwords.ts';
import { Sessions, type OpenedByLink } from '../sessions.ts';
import type { Visit } from '../visit.ts';

type Acceptance = InputOf<typeof acceptInvitation>['body'];

/** Gives the roles to the account of the address invited, opening one where there is none, and signs in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly passwords: Passwords,
    private readonly accounts: NewAccounts,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor, { token, person }: Acceptance, { device }: Visit): Promise<OpenedByLink> {
    authorise(actor, 'link.use', {});
    const { email, known } = await this.unitOfWork.read(doorkeeper, async (tx) => {
      const found = await this.invitations.find(tx, token, 'read');
      return { email: found.email, known: await tx.manager.existsBy(Account, { email: found.email }) };
    });
    const newcomer = known ? null : await this.prepare(email, person);
    return this.unitOfWork.run(doorkeeper, async (tx) => {
      const link = await this.invitations.find(tx, token, 'use');
      const accountId = await this.accountFor(tx, link, newcomer);
      await this.giveRoles(tx, link, accountId);
      await tx.audit({
        subject: { type: 'invitation', id: link.id },
        type: 'invitation.accepted',
        data: { accountId },
      });
      const opened = await this.sessions.open(tx, { accountId, method: 'link', device, asked: actor });
      return { ...opened, returnTo: null };
    });
  }

  private async prepare(
    email: string,
    person: Acceptance['person'],
  ): Promise<{ person: NonNullable<Acceptance['person']>; passwordHash: string }> {
    if (!person) throw new Problem('request.invalid', { issues: [{ path: ['body', 'person'], code: 'required' }] });
    requireGoodPassword(
      person.password,
      [email, person.name, person.addressName ?? ''],
      ['body', 'person', 'password'],
    );
    return { person, passwordHash: await this.passwords.hash(person.password) };
  }

  private async accountFor(
    tx: Transaction,
    { email, payload }: FoundLink<'invitation'>,
    newcomer: Awaited<ReturnType<AcceptInvitation['prepare']>> | null,
  ): Promise<string> {
    if (newcomer) {
      const { name, addressName, timeZone, locale = payload.locale } = newcomer.person;
      const { passwordHash } = newcomer;
      const person = { email, name, addressName, timeZone, locale, passwordHash };
      const opened = await this.accounts.open(tx, person, 'invitation');
      if (opened !== null) return opened;
    }
    const account = await tx.manager.findOneBy(Account, { email });
    // Deleted between the two transactions: the page shows the form for a new account when it is loaded again.
    if (!account) throw new Problem('link.unknown');
    return account.id;
  }

  private async giveRoles(tx: Transaction, { payload }: FoundLink<'invitation'>, accountId: string): Promise<void> {
    const names = await scopeNames(tx, payload.roles);
    for (const grant of payload.roles) {
      const scope = grant.callId ?? grant.teamId;
      // What a role was limited to may be gone since.
      if (scope !== null && !names.has(scope)) continue;
      await giveRole(tx, accountId, grant, payload.invitedBy?.accountId ?? null);
    }
    await endSessionsOfOtherRealm(tx, accountId);
  }
}
