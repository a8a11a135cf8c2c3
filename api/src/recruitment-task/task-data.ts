import { Injectable } from '@nestjs/common';
import { PersonalData, type ExportedFile, type PersonalDataSource } from '../accounts/personal-data.ts';
import { Vault } from '../platform/crypto/vault.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { readAnswer, textOf } from './data/answers.queries.ts';
import { readSent } from './data/sends.queries.ts';
import { sentTask } from './data/tasks.queries.ts';

/** What tasks keep about their person: that they were sent one, and their answer. Its file is among their documents. */
@Injectable()
export class TaskData implements PersonalDataSource {
  constructor(
    private readonly vault: Vault,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async collect(tx: Transaction, accountId: string): Promise<readonly ExportedFile[]> {
    const ids = await tx.query<{ id: string }>(
      'SELECT application_id AS id FROM task_send WHERE account_id = $1 ORDER BY sent_at',
      [accountId],
    );
    const files: ExportedFile[] = [];
    for (const { id } of ids) {
      const [sent, task, answer] = [await readSent(tx, id), await sentTask(tx, id), await readAnswer(tx, id)];
      if (!sent) continue;
      const seal = answer ? await this.vault.of(tx, accountId) : null;
      const { sentAt, startedAt, handedInAt, lateSeconds } = sent;
      files.push({
        path: `applications/${sent.number}/task.json`,
        json: {
          ...{ sentAt, startedAt, instructions: task?.instructions ?? null, text: textOf(id, answer, seal) },
          ...{ document: answer?.documentId ?? null, savedAt: answer?.savedAt ?? null, handedInAt, lateSeconds },
        },
      });
    }
    return files;
  }

  /** Who was sent a task has sent an application, which stays. */
  mustStay(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Goes with the application it belongs to, and its text with the person's key. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
