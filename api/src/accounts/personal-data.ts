import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** One file of a person's export. `path` uses letters, digits, `-`, `_`, `.` and `/`. */
export type ExportedFile =
  | { readonly path: string; readonly json: unknown }
  /** Streamed from the file store when its turn comes. */
  | { readonly path: string; readonly storageKey: string };

/**
 * What one feature keeps about a person. Each feature registers its own with {@link PersonalData} while the application is built, and
 * runs in the caller's transaction, on behalf of the person.
 */
export interface PersonalDataSource {
  /** Everything this feature keeps about the account's person, for the person to have. */
  collect(tx: Transaction, accountId: string): Promise<readonly ExportedFile[]>;
  /** Does something stand in the way of deleting the account, such as an application that was sent? */
  mustStay(tx: Transaction, accountId: string): Promise<boolean>;
  /** The account is about to be deleted: removes what hangs on it. Stored files go by `tx.afterCommit`. */
  erase(tx: Transaction, accountId: string): Promise<void>;
}

/** Every feature's part in exporting and deleting a person's data. */
@Injectable()
export class PersonalData {
  private readonly sources: PersonalDataSource[] = [];

  register(source: PersonalDataSource): void {
    this.sources.push(source);
  }

  async collect(tx: Transaction, accountId: string): Promise<ExportedFile[]> {
    const files: ExportedFile[] = [];
    for (const source of this.sources) files.push(...(await source.collect(tx, accountId)));
    return files;
  }

  async mustStay(tx: Transaction, accountId: string): Promise<boolean> {
    for (const source of this.sources) if (await source.mustStay(tx, accountId)) return true;
    return false;
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    for (const source of this.sources) await source.erase(tx, accountId);
  }
}
