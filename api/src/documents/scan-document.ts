import { Inject, Injectable, Logger } from '@nestjs/common';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../platform/storage/file-store.ts';
import { readDocument } from './data/document-record.ts';
import { fileKey } from './data/storage-keys.ts';
import { Scanner } from './scanning/scanner.ts';

const system: SystemActor = { kind: 'system', job: 'virus scan' };

/** Has a kept document scanned. Safe to run twice at once: the verdict is the same. */
@Injectable()
export class ScanDocument {
  private readonly logger = new Logger('documents');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scanner: Scanner,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  get configured(): boolean {
    return this.scanner.configured;
  }

  /** As {@link run} where there is a scanner; without a verdict the document waits for the next sweep. Gives whether it came to one. */
  async attempt(id: string): Promise<boolean> {
    if (!this.configured) return false;
    try {
      await this.run(id);
      return true;
    } catch (err) {
      this.logger.warn({ err }, 'the virus scanner gave no verdict; the document waits for it');
      return false;
    }
  }

  /** @throws Error when the scanner did not come to a verdict: the document waits on. */
  async run(id: string): Promise<void> {
    const document = await this.unitOfWork.read(system, (tx) => readDocument(tx, id));
    if (document?.state !== 'kept') return;
    const verdict = await this.scanner.scan(await this.files.get(fileKey(document.storageKey)));
    const infected = verdict === 'infected';
    const subject = { type: 'application', id: document.applicationId } as const;
    const changed = await this.unitOfWork.run(system, async (tx) => {
      await holdChain(tx, subject);
      const rows = await tx.query(
        `UPDATE document SET scan_state = $2, state = CASE WHEN $3 THEN 'refused' ELSE state END,
           refusal_code = CASE WHEN $3 THEN 'infected' END
         WHERE id = $1 AND state = 'kept' AND scan_state IN ('waiting', 'not_scanned') RETURNING id`,
        [id, verdict, infected],
      );
      if (rows.length === 0) return false;
      await tx.audit({
        subject,
        type: 'document.scanned',
        data: { documentId: id, state: verdict },
      });
      return true;
    });
    // What was sent stays as evidence, locked away; anything else that is infected goes.
    if (changed && infected && !document.submittedAt) await this.files.delete(fileKey(document.storageKey));
  }
}
