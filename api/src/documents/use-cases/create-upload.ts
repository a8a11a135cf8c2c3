import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Capacity } from '../capacity.ts';
import { newStorageKey } from '../data/storage-keys.ts';
import { safeFileName } from '../domain/file-name.ts';
import type { FileRules } from '../domain/judgement.ts';
import { expiryOf } from '../domain/upload-state.ts';
import type { Progress, WantedUpload } from '../tus/tus-headers.ts';
import { UploadTargets } from '../upload-targets.ts';

export interface CreatedUpload extends Progress {
  readonly id: string;
}

/** Announces a file for a file question: everything that can be refused before a byte was sent is refused here. */
@Injectable()
export class CreateUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: UploadTargets,
    private readonly capacity: Capacity,
  ) {}

  /** @throws Problem `document.empty` | `document.too_large` | `document.quota_reached` | `storage_full` | those of the target */
  run(actor: Actor, { size, fileName, question: key, applicationId, modified }: WantedUpload): Promise<CreatedUpload> {
    return this.unitOfWork.run(actor, async (tx) => {
      const target = await this.targets.find(tx, key, applicationId);
      const { kind, accept, maxBytes, maxPages } = target.question;
      if (size === 0) throw new Problem('document.empty');
      if (size > maxBytes) throw new Problem('document.too_large', { context: { size, maxBytes } });
      await this.capacity.requireRoom(size);
      await this.capacity.requireQuota(tx, target.owner, size);
      const rules: FileRules = { accept, maxBytes, ...(maxPages !== undefined && { maxPages }) };
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO document (application_id, account_id, reference_id, question_key, kind, file_name, size, modified, storage_key, rules, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
        [
          target.applicationId,
          target.owner.accountId,
          target.owner.referenceId,
          key,
          kind,
          safeFileName(fileName),
          size,
          modified,
          newStorageKey(),
          JSON.stringify(rules),
          tx.now.toString(),
        ],
      );
      if (!row) throw new Error('the new document has no id');
      return { id: row.id, offset: 0, size, expiresAt: expiryOf(tx.now) };
    });
  }
}
