import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../platform/storage/file-store.ts';
import { fileKey, uploadKey } from './data/storage-keys.ts';

const system: SystemActor = { kind: 'system', job: 'file removal' };
const batch = 200;

/** Deletes the bytes of documents whose rows are gone. The database notes their keys in the transaction that deletes the row. */
@Injectable()
export class FileRemoval {
  private readonly logger = new Logger('documents');
  private running: Promise<void> | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** Soon; what fails now is done by the next sweep. */
  nudge(): void {
    this.running ??= this.run()
      .catch((err: unknown) => {
        this.logger.error({ err }, 'files could not be removed; it is tried again');
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Waits for what a nudge began. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** Bytes first, then the note: a crash in between deletes nothing twice that matters. */
  async run(): Promise<void> {
    for (let done = batch; done === batch;) {
      done = await this.unitOfWork.run(system, async (tx) => {
        const rows = await tx.query<{ storage_key: string }>(
          `SELECT storage_key FROM file_removal ORDER BY queued_at LIMIT ${String(batch)} FOR UPDATE SKIP LOCKED`,
        );
        for (const { storage_key: key } of rows) {
          await this.files.delete(uploadKey(key));
          await this.files.delete(fileKey(key));
        }
        await tx.query('DELETE FROM file_removal WHERE storage_key = ANY ($1)', [
          rows.map(({ storage_key }) => storage_key),
        ]);
        return rows.length;
      });
    }
  }
}
