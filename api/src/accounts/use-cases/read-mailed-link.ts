import { Injectable } from '@nestjs/common';
import { linkPurpose, type MailedLink } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Account } from '../data/account.entity.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { MailLinks } from '../mail-links.ts';

/** Tells whoever holds a link what pressing its button will do, before they do. */
@Injectable()
export class ReadMailedLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
  ) {}

  async execute(actor: Actor, { token }: { token: string }): Promise<MailedLink> {
    authorise(actor, 'link.use', {});
    return this.unitOfWork.read(doorkeeper, async (tx) => {
      const link = await this.links.read(tx, token, ...linkPurpose.options);
      const account = link.accountId === null ? null : await tx.manager.findOneBy(Account, { id: link.accountId });
      return {
        purpose: link.purpose,
        email: link.email,
        name: account ? (account.addressName ?? account.name) : null,
        expiresAt: link.expiresAt.toString(),
      };
    });
  }
}
