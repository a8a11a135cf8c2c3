import { Injectable } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type { invite } from '@placet/contract/accounts/staff-routes.ts';
import type { Invitation } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { RateLimits } from '../../platform/http/rate-limits.ts';
import { invitationAnswer } from '../data/invitations.queries.ts';
import { organisationFor } from '../data/organisation.queries.ts';
import { requireScopes, scopeNames } from '../data/scopes.queries.ts';
import { lastsFor } from '../domain/mailed-link.ts';
import { revokeInvitations } from '../data/invitations.queries.ts';
import { MailLinks } from '../mail-links.ts';
import { rolesInWords } from '../role-letter.ts';
import type { Visit } from '../visit.ts';

type Wanted = InputOf<typeof invite>['body'];

/** Invites somebody by mail to hold roles. Nothing is given before they accept; an earlier invitation of the address is taken back. */
@Injectable()
export class Invite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
    private readonly post: Post,
    private readonly limits: RateLimits,
  ) {}

  async execute(actor: Actor, wanted: Wanted, visit: Pick<Visit, 'locale'>): Promise<Invitation> {
    authorise(actor, 'staff.invite', {});
    const { email, roles } = wanted;
    await this.limits.consume('recipient', email);
    const locale = wanted.locale ?? visit.locale;
    return this.unitOfWork.run(actor, async (tx) => {
      await requireScopes(tx, roles, (index) => ['body', 'roles', index]);
      await revokeInvitations(tx, { email });
      const invitedBy = actor.kind === 'account' ? { accountId: actor.accountId, name: actor.name } : null;
      const purpose = 'invitation';
      const payload = { roles, invitedBy, locale };
      const link = await this.links.issue(tx, { purpose, email, accountId: null, locale, payload });
      const names = await scopeNames(tx, roles);
      const { name: organisation } = await organisationFor(tx, locale);
      await this.post.send(tx, {
        template: 'invitation',
        to: email,
        locale,
        accountId: null,
        data: {
          organisation,
          inviter: invitedBy?.name ?? null,
          roles: rolesInWords(roles, names, locale),
          link: link.url,
          days: lastsFor(purpose).total('days'),
        },
      });
      await tx.audit({
        subject: { type: 'invitation', id: link.id },
        type: 'invitation.sent',
        data: { roles: roles.map(({ role }) => role) },
      });
      return invitationAnswer(
        { id: link.id, email, payload, createdAt: tx.now, expiresAt: link.expiresAt },
        names,
        tx.now,
      );
    });
  }
}
