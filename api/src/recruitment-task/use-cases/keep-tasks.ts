import { Injectable, Logger } from '@nestjs/common';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { readSent, termsOf } from '../data/sends.queries.ts';
import { readTask } from '../data/tasks.queries.ts';
import { isReminderDue } from '../domain/time.ts';
import { TaskMails } from '../task-mails.ts';

const keeper: SystemActor = { kind: 'system', job: 'tasks' };
const batch = 200;

/** Reminds those who have done nothing about their task before its window closes. */
@Injectable()
export class KeepTasks {
  private readonly logger = new Logger('tasks');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly mails: TaskMails,
    jobs: Jobs,
  ) {
    jobs.every('tasks', 300, () => this.run());
  }

  /** One transaction a person, which looks again under a lock. */
  async run(): Promise<void> {
    const rows = await this.unitOfWork.read(keeper, (tx) =>
      tx.query<{ id: string }>(
        `SELECT s.application_id AS id FROM task_send s JOIN recruitment_task t ON t.call_id = s.call_id
         WHERE s.reminded_at IS NULL AND s.withdrawn_at IS NULL AND coalesce(s.closes_at, t.closes_at) > $1
           AND coalesce(s.closes_at, t.closes_at) <= $1::timestamptz + interval '24 hours'
           AND greatest(s.sent_at, t.opens_at) <= $1 LIMIT ${String(batch)}`,
        [tx.now.toString()],
      ),
    );
    for (const { id } of rows) {
      try {
        await this.unitOfWork.run(keeper, (tx) => this.remind(tx, id));
      } catch (err) {
        this.logger.error({ err, applicationId: id }, 'nobody could be reminded of a task; it is tried again');
      }
    }
  }

  private async remind(tx: Transaction, id: string): Promise<void> {
    const application = await this.access.find(tx, id, 'task.send', 'change');
    const sent = await readSent(tx, id, true);
    if (!sent) return;
    const terms = termsOf(await readTask(tx, sent.callId), sent);
    if (!isReminderDue(terms, sent, tx.now)) return;
    await tx.query('UPDATE task_send SET reminded_at = $2 WHERE application_id = $1', [id, tx.now.toString()]);
    await tx.audit({ subject: { type: 'application', id }, type: 'application.task_reminded', data: {} });
    await this.mails.remind(tx, application, terms);
  }
}
