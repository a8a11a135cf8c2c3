import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { FILE_STORE, type FileStore } from '../platform/storage/file-store.ts';

const megabyte = 1_000_000;
/** Files one owner may have at a time; far more than any form asks for. */
const mostFiles = 200;

/** Whose room a file takes up. */
export interface Owner {
  readonly accountId: string | null;
  readonly referenceId: string | null;
}

/** Room for files: of the store, and of one person. */
@Injectable()
export class Capacity {
  constructor(
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `storage_full` when storing so many bytes would leave less than the reserve; reading goes on. */
  async requireRoom(bytes: number): Promise<void> {
    const free = await this.files.free();
    if (free !== null && free - bytes < this.config.STORAGE_RESERVE_MB * megabyte)
      throw new Problem('storage_full', { retryAfter: 600 });
  }

  /**
   * Counts what is announced, not only what has arrived. Holds a lock to the end of the transaction, so that two uploads begun at once
   * are both counted.
   * @throws Problem `document.quota_reached`
   */
  async requireQuota(tx: Transaction, { accountId, referenceId }: Owner, bytes: number): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 12))', [accountId ?? referenceId]);
    const [used] = await tx.query<{ bytes: string; files: string }>(
      `SELECT coalesce(sum(size), 0) AS bytes, count(*) AS files FROM document
       WHERE (account_id = $1 OR reference_id = $2) AND state <> 'refused'`,
      [accountId, referenceId],
    );
    const maxBytes = this.config.UPLOAD_QUOTA_MB * megabyte;
    if (Number(used?.bytes) + bytes > maxBytes || Number(used?.files) >= mostFiles)
      throw new Problem('document.quota_reached', { context: { maxBytes } });
  }
}
