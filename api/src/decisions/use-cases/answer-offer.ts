import { Injectable } from '@nestjs/common';
import type { OwnOutcome } from '@placet/contract/decisions/own.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import { after, type ApplicationRecord } from '../../applications/lifecycle.ts';
import { Post } from '../../messages/post.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { openAppeal } from '../appeal-texts.ts';
import { endOffer, readAppeal, readOffer, readRejection, type OfferRow } from '../data/offers.queries.ts';
import { instant } from '../data/rows.ts';
import { DecisionMails } from '../mail-of.ts';
import { periodText } from '../words.ts';
import { KeepOffers } from './keep-offers.ts';

/** What was decided, for the person it is about, and their answer to an offer. Knows of nothing but what was released. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly post: Post,
    private readonly mails: DecisionMails,
    private readonly vault: Vault,
    private readonly keeping: KeepOffers,
  ) {}

  read(actor: Actor, id: string): Promise<OwnOutcome> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const offer = await readOffer(tx, id);
      const rejection = await readRejection(tx, id);
      const appeal = await readAppeal(tx, id);
      const seal = appeal && (await this.vault.of(tx, application.accountId));
      return {
        offer: offer ? toOffer(offer, application) : null,
        rejection: rejection
          ? { reason: rejection.reason, line: rejection.line, at: instant(rejection.released_at) }
          : null,
        appeal: appeal && seal ? openAppeal(appeal, seal) : null,
        can: {
          answer: offer !== undefined && isOpen(offer, tx.now),
          appeal: rejection !== undefined && appeal === undefined && application.state === 'rejected',
        },
      };
    });
  }

  /** @throws Problem `offer.not_open` | `offer.overlaps` */
  accept(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { application, offer } = await this.open(tx, id);
      await this.end(tx, application, 'accept');
      await refuseOverlap(endOffer(tx, id, 'accepted'));
      await tx.audit({ subject: { type: 'application', id }, type: 'application.offer_accepted', data: {} });
      const mail = this.mails.addressed(application);
      const period = periodText(offer.starts_on, offer.ends_on, application.locale);
      await this.post.send(tx, { ...mail, template: 'offer_accepted', data: { ...mail.data, period } });
    });
  }

  /** @throws Problem `offer.not_open` */
  decline(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { application } = await this.open(tx, id);
      await this.end(tx, application, 'decline');
      await endOffer(tx, id, 'declined', reason);
      await tx.audit({ subject: { type: 'application', id }, type: 'application.offer_declined', data: {} });
      const { data, ...mail } = this.mails.addressed(application);
      const { name, call, number } = data;
      await this.post.send(tx, { ...mail, template: 'offer_declined', data: { name, call, number } });
      this.keeping.soon(tx);
    });
  }

  private async open(tx: Transaction, id: string): Promise<{ application: ApplicationRecord; offer: OfferRow }> {
    const application = await this.access.find(tx, id, 'offer.answer', 'change');
    const offer = await readOffer(tx, id);
    if (!offer || !isOpen(offer, tx.now)) throw new Problem('offer.not_open');
    return { application, offer };
  }

  private async end(tx: Transaction, { id, state }: ApplicationRecord, how: 'accept' | 'decline'): Promise<void> {
    const next = after(state, how);
    if (next === null) throw new Problem('offer.not_open');
    await tx.query('UPDATE application SET state = $2 WHERE id = $1', [id, next]);
  }
}

const isOpen = ({ state, answer_by: by }: OfferRow, now: Temporal.Instant): boolean =>
  state === 'open' && Temporal.Instant.compare(now, by.toTemporalInstant()) < 0;

const toOffer = (row: OfferRow, { call }: ApplicationRecord): OwnOutcome['offer'] => ({
  state: row.state,
  team: row.team,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  conditions: row.conditions,
  answerBy: instant(row.answer_by),
  timeZone: call.timeZone,
  answeredAt: row.ended_at && instant(row.ended_at),
  revokedBecause: row.state === 'revoked' ? row.reason : '',
});

/** The database lets nobody hold two accepted offers for overlapping periods, whatever happens at the same time. */
async function refuseOverlap(accepting: Promise<boolean>): Promise<void> {
  try {
    await accepting;
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    throw constraint === 'ex_offer_accepted' ? new Problem('offer.overlaps') : error;
  }
}
