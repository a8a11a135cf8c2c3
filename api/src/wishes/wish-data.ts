import { Injectable } from '@nestjs/common';
import { PersonalData, type ExportedFile, type PersonalDataSource } from '../accounts/personal-data.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { askedOf } from './data/asked.queries.ts';

/** What wishes keep about their person: that they were asked, and what they answered. */
@Injectable()
export class WishData implements PersonalDataSource {
  constructor(personalData: PersonalData) {
    personalData.register(this);
  }

  async collect(tx: Transaction, accountId: string): Promise<readonly ExportedFile[]> {
    const rows = await tx.query<{ id: string; number: string }>(
      `SELECT w.application_id AS id, a.number FROM placement_wish w JOIN application a ON a.id = w.application_id
       WHERE w.account_id = $1 ORDER BY w.asked_at`,
      [accountId],
    );
    const files: ExportedFile[] = [];
    for (const { id, number } of rows) {
      const asked = await askedOf(tx, id);
      if (!asked) continue;
      const { askedAt, answeredAt, answer } = asked;
      files.push({ path: `applications/${number}/wishes.json`, json: { askedAt, answeredAt, ...answer } });
    }
    return files;
  }

  /** Who was asked has sent an application, which stays. */
  mustStay(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Goes with the application it belongs to. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
