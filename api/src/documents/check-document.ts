import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../platform/storage/file-store.ts';
import { Examination, type Outcome } from './checking/examination.ts';
import { readDocument, type DocumentRecord } from './data/document-record.ts';
import { fileKey, uploadKey } from './data/storage-keys.ts';
import { withExtension } from './domain/file-name.ts';
import { ScanDocument } from './scan-document.ts';

const system: SystemActor = { kind: 'system', job: 'document check' };
/** Longer than any inspection may take; after it another replica tries. */
const claimTime = Temporal.Duration.from({ minutes: 2 });

/** From the last byte to `kept` or `refused`, by an {@link Examination} of what arrived. */
@Injectable()
export class CheckDocument implements BeforeApplicationShutdown {
  private readonly logger = new Logger('documents');
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly examination: Examination,
    private readonly scan: ScanDocument,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** Begins the check and waits for it, but not longer than `patience` milliseconds. It goes on by itself. */
  async settle(id: string, patience: number): Promise<void> {
    const decided = new AbortController();
    const { signal } = decided;
    await Promise.race([this.run(id), sleep(patience, undefined, { signal }).catch(() => undefined)]);
    decided.abort();
  }

  /** Checks one document unless that is being done. Never fails: what could not be finished is done by the next sweep. */
  run(id: string): Promise<void> {
    let check = this.running.get(id);
    if (!check) {
      check = this.check(id)
        .catch((err: unknown) => {
          this.logger.error({ err }, 'a document could not be checked; it is tried again');
        })
        .finally(() => this.running.delete(id));
      this.running.set(id, check);
    }
    return check;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private async check(id: string): Promise<void> {
    const lease = randomUUID();
    const document = await this.claim(id, lease);
    if (!document) return;
    let outcome: Outcome;
    try {
      outcome = await this.examination.run(() => this.files.get(uploadKey(document.storageKey)), document);
    } catch (error) {
      await this.unitOfWork.run(system, (tx) =>
        tx.query('UPDATE document SET lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2', [id, lease]),
      );
      throw error;
    }
    const decided = await this.decide(document, lease, outcome);
    // Another replica took over: the bytes are its business now.
    if (decided === 'overtaken') return;
    await this.files.delete(uploadKey(document.storageKey));
    if (decided === 'removed' || outcome.refusal) await this.files.delete(fileKey(document.storageKey));
    else await this.scan.attempt(id);
  }

  private claim(id: string, lease: string): Promise<DocumentRecord | null> {
    return this.unitOfWork.run(system, async (tx) => {
      const rows = await tx.query(
        `UPDATE document SET lease = $2, leased_until = $3
         WHERE id = $1 AND state = 'checking' AND (leased_until IS NULL OR leased_until < $4) RETURNING id`,
        [id, lease, tx.now.add(claimTime).toString(), tx.now.toString()],
      );
      return rows.length === 0 ? null : readDocument(tx, id);
    });
  }

  private decide(document: DocumentRecord, lease: string, outcome: Outcome): Promise<'done' | 'removed' | 'overtaken'> {
    const { id, applicationId, kind, fileName } = document;
    const { refusal, inspected, sha256, size } = outcome;
    const { type, pages } = inspected;
    const named = refusal === null && type !== null ? withExtension(fileName, type) : fileName;
    const subject = { type: 'application', id: applicationId } as const;
    return this.unitOfWork.run(system, async (tx) => {
      if (refusal) await holdChain(tx, subject);
      const rows = await tx.query(
        `UPDATE document SET state = $3, refusal_code = $4, refusal_params = $5, detected_type = $6, pages = $7, sha256 = $8, file_name = $9,
           scan_state = $10, size = $11, received = $11, stripped = stripped + size - $11, lease = NULL, leased_until = NULL
         WHERE id = $1 AND lease = $2 AND state = 'checking' RETURNING id`,
        [
          id,
          lease,
          refusal ? 'refused' : 'kept',
          refusal?.code ?? null,
          refusal ? JSON.stringify(refusal.params) : null,
          type,
          pages ?? null,
          sha256,
          named,
          this.scan.configured ? 'waiting' : 'not_scanned',
          size,
        ],
      );
      if (rows.length === 0) return (await readDocument(tx, id)) ? 'overtaken' : 'removed';
      if (refusal)
        await tx.audit({
          subject,
          type: 'document.refused',
          data: { documentId: id, kind, code: refusal.code },
        });
      return 'done';
    });
  }
}
