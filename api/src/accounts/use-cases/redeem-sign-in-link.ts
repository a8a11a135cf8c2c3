import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { MailLinks } from '../mail-links.ts';
import { Sessions, type OpenedByLink } from '../sessions.ts';
import type { Visit } from '../visit.ts';

/** Signs in whoever reads the mail of the account. */
@Injectable()
export class RedeemSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor, { token }: { readonly token: string }, { device }: Visit): Promise<OpenedByLink> {
    authorise(actor, 'link.use', {});
    return this.unitOfWork.run(doorkeeper, async (tx) => {
      const { accountId, payload } = await this.links.use(tx, token, 'sign_in');
      if (accountId === null) throw new Problem('link.unknown');
      const opened = await this.sessions.open(tx, { accountId, method: 'link', device, asked: actor });
      return { ...opened, returnTo: payload.returnTo };
    });
  }
}
