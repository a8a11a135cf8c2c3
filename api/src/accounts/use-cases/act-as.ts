import { Injectable } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type { beginActing } from '@placet/contract/accounts/acting-routes.ts';
import type { Colleague, Session as SessionAnswer, StaffMember } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import { seesNoMore } from '../../access/sees-no-more.ts';
import { Post } from '../../messages/post.ts';
import { realmFor, type AccountActor, type Actor, type SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Account } from '../data/account.entity.ts';
import { grantsOf } from '../data/role-grants.ts';
import { Session } from '../data/session.entity.ts';
import { staff } from '../data/staff.queries.ts';
import { Sessions } from '../sessions.ts';

/** Knows who holds which roles; coordinators do not, beyond those whose roles theirs include. */
const register: SystemActor = { kind: 'system', job: 'acting' };

const lasts = Temporal.Duration.from({ minutes: 30 });

/**
 * Seeing the service with a colleague's roles, to understand what they see. Theirs must open nothing that one's own do not; one's account
 * stays one's own, so that what is personal to the colleague stays theirs; and nothing can be changed (access/authorise.ts).
 */
@Injectable()
export class ActAs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly post: Post,
  ) {}

  async colleagues(asked: Actor): Promise<Colleague[]> {
    const actor = signedIn(asked, 'acting.begin');
    const members = await this.unitOfWork.read(register, (tx) => staff(tx));
    return members.filter((one) => possible(actor, one)).map(({ id, name, roles }) => ({ id, name, roles }));
  }

  /** @throws Problem `acting.not_possible` */
  async begin(asked: Actor, { accountId, reason }: InputOf<typeof beginActing>['body']): Promise<SessionAnswer> {
    const actor = signedIn(asked, 'acting.begin');
    const { colleague, account } = await this.unitOfWork.read(register, async (tx) => ({
      colleague: (await staff(tx, accountId)).at(0),
      account: await tx.manager.findOneBy(Account, { id: accountId }),
    }));
    if (!colleague || !account || !possible(actor, colleague)) throw new Problem('acting.not_possible');
    return this.unitOfWork.run(actor, async (tx) => {
      const until = tx.now.add(lasts);
      await tx.manager.update(Session, { id: actor.sessionId }, { actingAs: accountId, actingUntil: until });
      await tx.audit({
        subject: { type: 'account', id: accountId },
        type: 'account.acting_begun',
        data: { reason, until: until.toString() },
      });
      const { name, addressName, email, locale } = account;
      await this.post.send(tx, {
        ...{ template: 'looked_as_you', to: email, locale, accountId },
        data: { name: addressName ?? name, who: actor.name, reason, minutes: String(lasts.total('minutes')) },
      });
      const grants = colleague.roles;
      return this.sessions.answer(tx, {
        ...actor,
        realm: realmFor(grants),
        grants,
        acting: { accountId, name, until },
      });
    });
  }

  async end(asked: Actor): Promise<SessionAnswer> {
    const actor = signedIn(asked, 'acting.end');
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.manager.update(Session, { id: actor.sessionId }, { actingAs: null, actingUntil: null });
      if (actor.acting)
        await tx.audit({
          subject: { type: 'account', id: actor.acting.accountId },
          type: 'account.acting_ended',
          data: {},
        });
      const { acting: _ended, ...self } = actor;
      return this.sessions.answer(tx, { ...self, grants: await grantsOf(tx, actor.accountId) });
    });
  }
}

function signedIn(actor: Actor, permission: 'acting.begin' | 'acting.end'): AccountActor {
  if (actor.kind !== 'account') throw new Problem('sign_in_required');
  authorise(actor, permission, {});
  return actor;
}

/** Whether this person may look with the roles of that one. */
function possible({ accountId, grants }: AccountActor, { id, roles, deactivatedAt }: StaffMember): boolean {
  return id !== accountId && deactivatedAt === null && seesNoMore(grants, roles);
}
