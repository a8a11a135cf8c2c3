import { Injectable, Logger } from '@nestjs/common';
import { ApplicationAccess } from '../../applications/application-access.ts';
import { after } from '../../applications/lifecycle.ts';
import { Post } from '../../messages/post.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { formatInstant } from '../../platform/i18n/when.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { endOffer, readOffer } from '../data/offers.queries.ts';
import { reminderDue } from '../domain/answering.ts';
import { DecisionMails } from '../mail-of.ts';
import { ProposeNext } from './propose-next.ts';

const keeper: SystemActor = { kind: 'system', job: 'offers' };
const batch = 200;
const round = 'offers';

/** What time does to offers: reminders, then they lapse; and for places that became free the next on the waiting list is proposed. */
@Injectable()
export class KeepOffers {
  private readonly logger = new Logger('offers');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly post: Post,
    private readonly mails: DecisionMails,
    private readonly next: ProposeNext,
    private readonly jobs: Jobs,
  ) {
    jobs.every(round, 60, () => this.run());
  }

  /** After this transaction, without waiting for the next round. */
  soon(tx: Transaction): void {
    tx.afterCommit(() => {
      this.jobs.now(round, () => this.run());
    });
  }

  async run(): Promise<void> {
    await this.each('answer_by <= $1', (tx, id) => this.lapse(tx, id));
    await this.each(`answer_by > $1 AND answer_by <= $1::timestamptz + interval '7 days'`, (tx, id) =>
      this.remind(tx, id),
    );
    await this.next.run();
  }

  /** One transaction an offer, which looks again under a lock; whatever one fails with keeps no other from its turn. */
  private async each(due: string, work: (tx: Transaction, id: string) => Promise<void>): Promise<void> {
    const rows = await this.unitOfWork.read(keeper, (tx) =>
      tx.query<{ id: string }>(
        `SELECT application_id AS id FROM offer WHERE state = 'open' AND ${due} ORDER BY answer_by LIMIT ${String(batch)}`,
        [tx.now.toString()],
      ),
    );
    for (const { id } of rows) {
      try {
        await this.unitOfWork.run(keeper, (tx) => work(tx, id));
      } catch (err) {
        this.logger.error({ err, applicationId: id }, 'an offer could not be looked after; it is tried again');
      }
    }
  }

  private async lapse(tx: Transaction, id: string): Promise<void> {
    const application = await this.access.find(tx, id, 'decision.release', 'change');
    const state = after(application.state, 'lapse');
    if (state === null || !(await endOffer(tx, id, 'lapsed'))) return;
    await tx.query('UPDATE application SET state = $2 WHERE id = $1', [id, state]);
    await tx.audit({ subject: { type: 'application', id }, type: 'application.offer_lapsed', data: {} });
    await this.post.send(tx, { ...this.mails.addressed(application), template: 'offer_lapsed' });
  }

  private async remind(tx: Transaction, id: string): Promise<void> {
    const application = await this.access.find(tx, id, 'decision.release', 'change');
    const offer = await readOffer(tx, id);
    if (offer?.state !== 'open') return;
    const answerBy = offer.answer_by.toTemporalInstant();
    const times = { answerBy, releasedAt: offer.released_at.toTemporalInstant(), sent: offer.reminders };
    const reminders = reminderDue(times, tx.now);
    if (reminders === null) return;
    await tx.query('UPDATE offer SET reminders = $2 WHERE application_id = $1', [id, reminders]);
    await tx.audit({ subject: { type: 'application', id }, type: 'application.offer_reminded', data: {} });
    const mail = this.mails.addressed(application);
    const deadline = formatInstant(answerBy, application.call.timeZone, application.locale);
    await this.post.send(tx, { ...mail, template: 'offer_reminder', data: { ...mail.data, deadline } });
  }
}
