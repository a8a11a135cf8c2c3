import { Injectable } from '@nestjs/common';
import type { AppealView } from '@placet/contract/decisions/own.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import { Post } from '../../messages/post.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { answeredPlace, askedPlace, openAppeal } from '../appeal-texts.ts';
import { readAppeal, readRejection, type AppealRow } from '../data/offers.queries.ts';
import { findCall } from '../decided-calls.ts';
import { DecisionMails } from '../mail-of.ts';

type Row = AppealRow & { account_id: string; number: string; name: string; answered_by_name: string | null };

/** A rejected applicant asks once to be looked at again, and gets an answer. What both write is sealed with the applicant's key. */
@Injectable()
export class HandleAppeals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly received: ReceivedApplications,
    private readonly post: Post,
    private readonly mails: DecisionMails,
    private readonly vault: Vault,
  ) {}

  /** @throws Problem `appeal.not_possible` | `appeal.asked_already` */
  ask(actor: Actor, id: string, text: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'offer.answer', 'change');
      if (application.state !== 'rejected' || !(await readRejection(tx, id))) throw new Problem('appeal.not_possible');
      if (await readAppeal(tx, id)) throw new Problem('appeal.asked_already');
      const seal = await this.vault.of(tx, application.accountId);
      await tx.query(
        'INSERT INTO appeal (application_id, call_id, account_id, text, asked_at) VALUES ($1, $2, $3, $4, $5)',
        [id, application.call.id, application.accountId, seal.seal(askedPlace(id), text), tx.now.toString()],
      );
      await tx.audit({ subject: { type: 'application', id }, type: 'application.appealed', data: {} });
      await this.post.send(tx, { ...this.mails.addressed(application), template: 'appeal_received' });
    });
  }

  /** Those of a call, without an answer first. */
  list(actor: Actor, slug: string): Promise<{ appeals: AppealView[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id: callId } = await findCall(tx, slug, 'decision.stage');
      const rows = await tx.query<Row & Record<string, unknown>>(
        `SELECT v.application_id, v.account_id, v.text, v.asked_at, v.answer, v.answered_at, v.answered_by_name, a.number,
           coalesce(a.applicant_name, '') AS name
         FROM appeal v JOIN application a ON a.id = v.application_id WHERE v.call_id = $1
         ORDER BY v.answered_at IS NOT NULL, v.asked_at LIMIT 500`,
        [callId],
      );
      const appeals: AppealView[] = [];
      for (const row of rows) {
        const opened = openAppeal(row, await this.vault.of(tx, row.account_id));
        const { application_id: applicationId, number, name, answered_by_name: answeredBy } = row;
        appeals.push({ applicationId, number, name, ...opened, answeredBy });
      }
      return { appeals };
    });
  }

  /** @throws Problem `not_found` without an appeal | `appeal.answered_already` */
  answer(actor: Actor, id: string, answer: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.received.record(tx, id, 'decision.release', 'change');
      const appeal = await readAppeal(tx, id);
      if (actor.kind !== 'account' || actor.accountId === application.accountId || !appeal) throw notFound();
      if (appeal.answer) throw new Problem('appeal.answered_already');
      const seal = await this.vault.of(tx, application.accountId);
      await tx.query(
        'UPDATE appeal SET answer = $2, answered_at = $3, answered_by_name = $4 WHERE application_id = $1',
        [id, seal.seal(answeredPlace(id), answer), tx.now.toString(), actor.name],
      );
      await tx.audit({ subject: { type: 'application', id }, type: 'application.appeal_answered', data: {} });
      const mail = this.mails.addressed(application);
      await this.post.send(tx, { ...mail, template: 'appeal_answered', data: { ...mail.data, answer } });
    });
  }
}
