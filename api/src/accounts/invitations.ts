import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { AccountRole } from './data/account-role.entity.ts';
import { MailLinks, type FoundLink } from './mail-links.ts';

/** Invitations as their link leads to them. */
@Injectable()
export class Invitations {
  constructor(private readonly links: MailLinks) {}

  /**
   * The invitation behind a link.
   * @throws Problem of the link; `link.unknown` also when whoever invited is no administrator any more
   */
  async find(tx: Transaction, token: string, how: 'read' | 'use'): Promise<FoundLink<'invitation'>> {
    const link = await this.links[how](tx, token, 'invitation');
    const { invitedBy } = link.payload;
    const stands =
      invitedBy === null ||
      (await tx.manager.existsBy(AccountRole, { accountId: invitedBy.accountId, role: 'administrator' }));
    if (!stands) throw new Problem('link.unknown');
    return link;
  }
}
