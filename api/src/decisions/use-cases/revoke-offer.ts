import { Injectable } from '@nestjs/common';
import { after } from '../../applications/lifecycle.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { endOffer } from '../data/offers.queries.ts';
import { DecisionMails } from '../mail-of.ts';
import { KeepOffers } from './keep-offers.ts';

/** Takes an offer back that waits for an answer. */
@Injectable()
export class RevokeOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly post: Post,
    private readonly mails: DecisionMails,
    private readonly keeping: KeepOffers,
  ) {}

  /** @throws Problem `offer.not_revocable` once it was answered or has lapsed */
  run(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.received.record(tx, id, 'decision.release', 'change');
      if (actor.kind === 'account' && actor.accountId === application.accountId) throw notFound();
      const state = after(application.state, 'revoke');
      if (state === null || !(await endOffer(tx, id, 'revoked', reason))) throw new Problem('offer.not_revocable');
      await tx.query('UPDATE application SET state = $2 WHERE id = $1', [id, state]);
      await tx.audit({ subject: { type: 'application', id }, type: 'application.offer_revoked', data: {} });
      const mail = this.mails.addressed(application);
      await this.post.send(tx, { ...mail, template: 'offer_revoked', data: { ...mail.data, reason } });
      this.keeping.soon(tx);
    });
  }
}
