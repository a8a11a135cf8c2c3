import { Injectable } from '@nestjs/common';
import { sendLimit, type TaskPreview } from '@placet/contract/recruitment-task/schemas.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { ComposedMail } from '../../messages/post.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { Problem } from '../../platform/http/problem.ts';
import { termsOf, unsent } from '../data/sends.queries.ts';
import type { CallOfTask } from '../data/tasks.queries.ts';
import { callOfTask } from '../task-call.ts';
import { taskOf } from '../task-of.ts';
import { fingerprintOf, TaskMails } from '../task-mails.ts';

interface Composed {
  readonly accountId: string;
  readonly number: string;
  readonly name: string;
  readonly mail: ComposedMail;
}

/** Sends the task of a call to those on its shortlist who have not got it: exactly the mails that were previewed, once. */
@Injectable()
export class SendTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly mails: TaskMails,
  ) {}

  /** @throws Problem `task.not_ready` with what is missing */
  preview(actor: Actor, slug: string): Promise<TaskPreview> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { composed, more } = await this.compose(tx, await callOfTask(tx, 'slug', slug, 'task.send'));
      return {
        fingerprint: fingerprintOf(composed.map(({ mail }) => mail)),
        mails: composed.map(({ number, name, mail }) => ({
          id: mail.applicationId ?? '',
          ...{ number, name, to: mail.to, locale: mail.locale },
          ...{ subject: mail.rendered.subject, text: mail.rendered.text, discreet: mail.instead !== undefined },
        })),
        more,
      };
    });
  }

  /** @throws Problem `task.not_ready` | `task.nobody_to_send` | `task.send_changed` when it is not what was previewed */
  send(actor: Actor, slug: string, fingerprint: string, request: IdempotentRequest): Promise<{ sent: number }> {
    return this.unitOfWork.run(actor, (tx) =>
      once(tx, request, async () => {
        const call = await callOfTask(tx, 'slug', slug, 'task.send', true);
        const { composed } = await this.compose(tx, call);
        if (composed.length === 0) throw new Problem('task.nobody_to_send');
        if (fingerprintOf(composed.map(({ mail }) => mail)) !== fingerprint) throw new Problem('task.send_changed');
        for (const { accountId, mail } of composed) {
          const id = mail.applicationId ?? '';
          await this.access.find(tx, id, 'task.send', 'change');
          await tx.query(
            'INSERT INTO task_send (application_id, call_id, account_id, sent_at, sent_by_name) VALUES ($1, $2, $3, $4, $5)',
            [id, call.id, accountId, tx.now.toString(), (auditedActor(actor) as { name?: string }).name ?? ''],
          );
          await tx.audit({ subject: { type: 'application', id }, type: 'application.task_sent', data: {} });
          await this.mails.put(tx, mail);
        }
        await tx.audit({
          subject: { type: 'call', id: call.id },
          type: 'call.task_sent',
          data: { sent: composed.length },
        });
        return { sent: composed.length };
      }),
    );
  }

  private async compose(tx: Transaction, call: CallOfTask): Promise<{ composed: Composed[]; more: number }> {
    const { task, missing } = await taskOf(tx, call);
    if (!call.hasTask || missing.length > 0) throw new Problem('task.not_ready', { context: { missing } });
    const terms = termsOf(task, { ownCloses: null, ownMinutes: null });
    if (Temporal.Instant.compare(tx.now, terms.closesAt) >= 0)
      throw new Problem('task.not_ready', { context: { missing: [{ what: 'closes', locale: null }] } });
    const all = await unsent(tx, call.id);
    const composed: Composed[] = [];
    for (const { id } of all.slice(0, sendLimit)) {
      const application = await this.access.find(tx, id, 'task.send');
      const { accountId, number, applicant } = application;
      composed.push({
        accountId,
        number,
        name: applicant.name,
        mail: await this.mails.compose(tx, application, terms),
      });
    }
    return { composed, more: all.length - composed.length };
  }
}
