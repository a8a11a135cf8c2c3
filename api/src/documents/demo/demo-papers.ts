import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountActor, RefereeActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../../platform/storage/file-store.ts';
import { fileKey, newStorageKey } from '../data/storage-keys.ts';
import type { FileRules } from '../domain/judgement.ts';
import { PaperPress, type Paper } from './paper.ts';

/** Where a paper belongs. */
export interface PaperPlace {
  readonly applicationId: string;
  readonly question: string;
  readonly kind: string;
  readonly fileName: string;
  readonly rules: FileRules;
}

/**
 * Uploads of the demo's people: real one-page PDF files. They are ours, so they are not inspected one by one, each in a process of its
 * own, while somebody waits for the first start; the test of the demo data inspects them.
 */
@Injectable()
export class DemoPapers {
  private press: PaperPress | undefined;
  private readonly stored: string[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @returns the document's id. */
  async add(actor: AccountActor | RefereeActor, place: PaperPlace, paper: Paper): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      this.press ??= new PaperPress();
      const pdf = this.press.print(paper, tx.now);
      const storageKey = newStorageKey();
      this.stored.push(storageKey);
      await this.files.put(fileKey(storageKey), Readable.from([pdf]));
      const { applicationId, question, kind, fileName, rules } = place;
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO document (application_id, account_id, reference_id, question_key, kind, file_name, size, received, storage_key, rules, state,
           detected_type, pages, sha256, scan_state, created_at, completed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, 'kept', 'pdf', 1, $10, 'not_scanned', $11, $11) RETURNING id`,
        [
          applicationId,
          actor.kind === 'account' ? actor.accountId : null,
          actor.kind === 'referee' ? actor.referenceId : null,
          question,
          kind,
          fileName,
          pdf.length,
          storageKey,
          JSON.stringify(rules),
          createHash('sha256').update(pdf).digest(),
          tx.now.toString(),
        ],
      );
      if (!row) throw new Error('the new document has no id');
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'document.added',
        data: { documentId: row.id, kind },
      });
      return row.id;
    });
  }

  /** The story was not kept: neither are its papers. */
  async discard(): Promise<void> {
    for (const key of this.stored) await this.files.delete(fileKey(key));
  }
}
