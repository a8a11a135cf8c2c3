import { Injectable } from '@nestjs/common';
import type { ChangeSent } from '@placet/contract/recruitment-task/schemas.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { ApplicationRecord } from '../../applications/lifecycle.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { localTimeOf } from '../../set-up/local-times.ts';
import { readSent, termsOf, type Sent } from '../data/sends.queries.ts';
import { readTask } from '../data/tasks.queries.ts';
import { phaseOf, type Terms } from '../domain/time.ts';
import { TaskMails } from '../task-mails.ts';

interface Found {
  readonly application: ApplicationRecord;
  readonly sent: Sent;
  readonly terms: Terms;
}

/** Changes what one person was sent: their time, with a reason, or that they have it at all. */
@Injectable()
export class ChangeSentTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly mails: TaskMails,
  ) {}

  /** @throws Problem `task.not_changeable` */
  extend(actor: Actor, id: string, { closes, minutes, reason }: ChangeSent): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { application, sent, terms } = await this.changeable(tx, id);
      const closesAt = closes === null ? sent.ownCloses : localTimeOf(closes, application.call.timeZone, 'later');
      if (closes !== null && closesAt === null) throw invalid('no_such_time');
      // A window that is over already gives nobody time.
      if (closes !== null && closesAt && Temporal.Instant.compare(closesAt, tx.now) <= 0)
        throw invalid('task_closes_past');
      const own = { closesAt: closesAt ?? terms.closesAt, minutes: minutes ?? terms.minutes };
      await tx.query(
        'UPDATE task_send SET closes_at = $2, minutes = $3, changed_reason = $4, reminded_at = NULL WHERE application_id = $1',
        [id, closesAt?.toString() ?? null, minutes ?? sent.ownMinutes, reason],
      );
      await tx.audit({
        subject: { type: 'application', id },
        type: 'application.task_extended',
        data: { closesAt: closesAt?.toString() ?? null, minutes, reason },
      });
      await this.mails.changed(tx, application, { ...terms, ...own });
    });
  }

  /** What was written and not handed in stays as it is, and is seen by nobody else. @throws Problem `task.not_changeable` */
  withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { application } = await this.changeable(tx, id);
      await tx.query('UPDATE task_send SET withdrawn_at = $2, withdrawn_reason = $3 WHERE application_id = $1', [
        id,
        tx.now.toString(),
        reason,
      ]);
      await tx.audit({ subject: { type: 'application', id }, type: 'application.task_withdrawn', data: { reason } });
      await this.mails.withdrawn(tx, application);
    });
  }

  private async changeable(tx: Transaction, id: string): Promise<Found> {
    const application = await this.access.find(tx, id, 'task.send', 'change');
    if (tx.actor.kind === 'account' && tx.actor.accountId === application.accountId) throw notFound();
    const sent = await readSent(tx, id, true);
    if (!sent) throw notFound();
    const terms = termsOf(await readTask(tx, application.call.id), sent);
    if (['handed_in', 'withdrawn', 'ended'].includes(phaseOf(terms, sent, tx.now)))
      throw new Problem('task.not_changeable');
    return { application, sent, terms };
  }
}

const invalid = (code: string): Problem =>
  new Problem('request.invalid', { issues: [{ path: ['body', 'closes'], code }] });
