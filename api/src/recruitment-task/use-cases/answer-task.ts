import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { countWords } from '@placet/contract/forms/text.ts';
import {
  taskQuestion,
  type OwnTask,
  type SavedTaskAnswer,
  type SaveTaskAnswer,
} from '@placet/contract/recruitment-task/schemas.ts';
import { ApplicationPorts, type DocumentFacts } from '../../applications/ports.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { textOf, writeAnswer } from '../data/answers.queries.ts';
import { dueOf, lateSeconds } from '../domain/time.ts';
import { OwnTasks, type FoundTask } from '../own-tasks.ts';
import { TaskMails } from '../task-mails.ts';

/** What an applicant does with the task they were sent. The server's clock counts. */
@Injectable()
export class AnswerTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: OwnTasks,
    private readonly ports: ApplicationPorts,
    private readonly mails: TaskMails,
  ) {}

  read(actor: Actor, id: string, locale: Locale): Promise<OwnTask> {
    return this.unitOfWork.read(actor, async (tx) =>
      this.tasks.view(tx, await this.tasks.find(tx, id, { permission: 'application.read' }), locale),
    );
  }

  /** A deliberate act; a second one, as from another tab, changes nothing. @throws Problem `task.not_open` | `task.over` */
  start(actor: Actor, id: string, locale: Locale): Promise<OwnTask> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.tasks.find(tx, id, { hold: true });
      if (!found) throw notFound();
      if (found.sent.startedAt === null) {
        if (found.phase !== 'to_start') throw new Problem(found.phase === 'not_open' ? 'task.not_open' : 'task.over');
        await tx.query('UPDATE task_send SET started_at = $2 WHERE application_id = $1', [id, tx.now.toString()]);
        await tx.audit({ subject: { type: 'application', id }, type: 'application.task_started', data: {} });
      }
      return this.tasks.view(tx, await this.tasks.find(tx, id), locale);
    });
  }

  /** @throws Problem `task.changed_meanwhile` with the answer as stored; and those of {@link OwnTasks.writable} */
  save(actor: Actor, id: string, { revision, text, documentId }: SaveTaskAnswer): Promise<SavedTaskAnswer> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.tasks.writable(tx, id);
      this.requireSeen(found, revision);
      if (documentId !== null) await this.file(tx, id, documentId);
      const { application, sent, seal } = found;
      const of = { applicationId: id, callId: sent.callId, accountId: application.accountId };
      const written = await writeAnswer(tx, of, { text, documentId }, seal);
      return { revision: written, savedAt: tx.now.toString({ smallestUnit: 'millisecond' }) };
    });
  }

  /** @throws Problem `task.incomplete` with what is missing or too long | `task.file_not_ready`; and those of {@link save} */
  handIn(actor: Actor, id: string, revision: number, locale: Locale): Promise<OwnTask> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.tasks.writable(tx, id);
      this.requireSeen(found, revision);
      const { application, sent, task, terms, answer, seal } = found;
      const words = countWords(textOf(id, answer, seal));
      const issues = [];
      if (task.textWords !== null && words === 0) issues.push({ path: ['text'], code: 'required' });
      if (task.textWords !== null && words > task.textWords)
        issues.push({
          path: ['text'],
          code: 'text.too_many_words',
          params: { limit: task.textWords, over: words - task.textWords },
        });
      const documentId = answer?.documentId ?? null;
      if (task.fileTypes.length > 0 && documentId === null) issues.push({ path: ['file'], code: 'required' });
      if (issues.length > 0) throw new Problem('task.incomplete', { issues });
      if (documentId !== null) {
        const { status } = await this.file(tx, id, documentId);
        if (status !== 'ready') throw new Problem('task.file_not_ready', { retryAfter: 2 });
        await this.ports.documents.freeze(tx, id, [documentId]);
      }
      const late = lateSeconds(dueOf(terms, sent.startedAt ?? tx.now), tx.now);
      await tx.query(
        `INSERT INTO task_answer (application_id, call_id, account_id, saved_at, handed_in_at, late_seconds) VALUES ($1, $2, $3, $4, $4, $5)
         ON CONFLICT (application_id) DO UPDATE SET handed_in_at = $4, late_seconds = $5`,
        [id, sent.callId, application.accountId, tx.now.toString(), late],
      );
      await tx.audit({
        subject: { type: 'application', id },
        type: 'application.task_handed_in',
        data: { lateSeconds: late },
      });
      await this.mails.handedIn(tx, application, tx.now, late);
      return this.tasks.view(tx, await this.tasks.find(tx, id), locale);
    });
  }

  private requireSeen({ application: { id }, answer, seal }: FoundTask, revision: number): void {
    if ((answer?.revision ?? 0) === revision) return;
    const stored = answer && {
      ...{ revision: answer.revision, text: textOf(id, answer, seal), documentId: answer.documentId },
      savedAt: answer.savedAt.toISOString(),
    };
    throw new Problem('task.changed_meanwhile', { context: { stored: stored ?? null } });
  }

  /** @throws Problem `request.invalid` when it is no file of this task that is still there */
  private async file(tx: Transaction, id: string, documentId: string): Promise<DocumentFacts> {
    const files = await this.ports.documents.of(tx, id);
    const file = files.find((one) => one.documentId === documentId && one.questionKey === taskQuestion);
    if (!file || file.status === 'refused')
      throw new Problem('request.invalid', { issues: [{ path: ['body', 'documentId'], code: 'invalid_value' }] });
    return file;
  }
}
