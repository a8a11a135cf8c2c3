import { Injectable } from '@nestjs/common';
import type { OfferedInvitation } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Account } from '../data/account.entity.ts';
import { invitationAnswer } from '../data/invitations.queries.ts';
import { scopeNames } from '../data/scopes.queries.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { Invitations } from '../invitations.ts';

/** What an invitation offers, for whoever reads the mail. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  async execute(actor: Actor, { token }: { readonly token: string }): Promise<OfferedInvitation> {
    authorise(actor, 'link.use', {});
    return this.unitOfWork.read(doorkeeper, async (tx) => {
      const link = await this.invitations.find(tx, token, 'read');
      const names = await scopeNames(tx, link.payload.roles);
      const { email, roles, invitedBy, expiresAt } = invitationAnswer({ ...link, createdAt: tx.now }, names, tx.now);
      return { email, roles, invitedBy, expiresAt, hasAccount: await tx.manager.existsBy(Account, { email }) };
    });
  }
}
