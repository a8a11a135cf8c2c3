import { Injectable } from '@nestjs/common';
import { PersonalData, type ExportedFile, type PersonalDataSource } from '../accounts/personal-data.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { readOwnApplications } from './data/application-record.ts';
import { CurrentAnswers } from './data/current-answers.ts';
import { Leftovers } from './data/leftovers.ts';
import { Submissions } from './data/submissions.ts';
import { applicantStateOf } from './domain/application-state.ts';
import { ApplicationPorts } from './ports.ts';

/** What applications keep about their person: drafts and everything that was sent, with who opened it. */
@Injectable()
export class ApplicationData implements PersonalDataSource {
  constructor(
    private readonly current: CurrentAnswers,
    private readonly submissions: Submissions,
    private readonly leftovers: Leftovers,
    private readonly ports: ApplicationPorts,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async collect(tx: Transaction, accountId: string): Promise<readonly ExportedFile[]> {
    const files: ExportedFile[] = [];
    for (const application of await readOwnApplications(tx, accountId)) {
      const { id, number, call, state, locale, createdAt, submittedAt, activeUntil } = application;
      const folder = `applications/${number}`;
      const opened = await tx.query('SELECT role, what, at FROM access_log WHERE application_id = $1 ORDER BY at', [
        id,
      ]);
      files.push({
        path: `${folder}/application.json`,
        json: {
          number,
          call: call.name,
          state: applicantStateOf(state),
          locale,
          createdAt,
          submittedAt,
          activeUntil,
          opened,
        },
      });
      for (const submission of await this.submissions.all(tx, application)) {
        const sent: unknown = JSON.parse(await this.submissions.canonical(tx, application, submission));
        const path = `${folder}/submission-${String(submission.sequence)}.json`;
        files.push({ path, json: { sha256: submission.sha256, sent } });
      }
      const { drafts } = await this.current.read(tx, application);
      const sections = Object.fromEntries(
        [...drafts].map(([key, { answers, savedAt }]) => [key, { answers, savedAt }]),
      );
      const left = await this.leftovers.of(tx, application);
      if (left.length > 0) files.push({ path: `${folder}/not-asked-any-more.json`, json: left });
      if (drafts.size > 0) files.push({ path: `${folder}/draft.json`, json: sections });
    }
    return files;
  }

  /** Whoever sent something has a record with the organisation: withdrawing ends it, its time of keeping removes it. */
  async mustStay(tx: Transaction, accountId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM application WHERE account_id = $1 AND submitted_at IS NOT NULL LIMIT 1',
      [accountId],
    );
    return rows.length > 0;
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    const drafts = await tx.query<{ id: string }>(
      `SELECT id FROM application WHERE account_id = $1 AND state = 'draft' ORDER BY id`,
      [accountId],
    );
    for (const { id } of drafts) {
      await holdChain(tx, { type: 'application', id });
      await this.ports.documents.discard(tx, id);
      await tx.query(`DELETE FROM application WHERE id = $1 AND state = 'draft'`, [id]);
      await tx.audit({ subject: { type: 'application', id }, type: 'application.discarded', data: {} });
    }
  }
}
