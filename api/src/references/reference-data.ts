import { Injectable } from '@nestjs/common';
import { PersonalData, type ExportedFile, type PersonalDataSource } from '../accounts/personal-data.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { referencesOf } from './data/reference-record.ts';
import { readTexts } from './data/reference-text.ts';
import { toStatement } from './mappers.ts';

/** What references keep about the applicant. What a referee wrote is in it where the referee allowed it, and nowhere else. */
@Injectable()
export class ReferenceData implements PersonalDataSource {
  constructor(personalData: PersonalData) {
    personalData.register(this);
  }

  async collect(tx: Transaction, accountId: string): Promise<readonly ExportedFile[]> {
    const applications = await tx.query<{ id: string; number: string }>(
      'SELECT id, number FROM application WHERE account_id = $1 AND submitted_at IS NOT NULL ORDER BY id',
      [accountId],
    );
    const files: ExportedFile[] = [];
    for (const { id, number } of applications) {
      const references = await referencesOf(tx, id, 'none');
      const shared = references.filter(({ applicantMaySee }) => applicantMaySee).map((one) => one.id);
      const texts = await readTexts(tx, shared);
      const json = references.map((one) => ({
        ...one.referee,
        state: one.state,
        requestedAt: one.requestedAt,
        openedAt: one.openedAt,
        answeredAt: one.answeredAt,
        expiresAt: one.expiresAt,
        statement: toStatement(one, texts.get(one.id)),
      }));
      if (json.length > 0) files.push({ path: `references/${number}.json`, json });
    }
    return files;
  }

  /** The application they belong to stands in the way by itself. */
  mustStay(): Promise<boolean> {
    return Promise.resolve(false);
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
