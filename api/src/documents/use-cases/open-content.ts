import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { FILE_STORE, FileMissing, type FileStore } from '../../platform/storage/file-store.ts';
import type { DocumentRecord } from '../data/document-record.ts';
import { fileKey } from '../data/storage-keys.ts';
import { findDocument } from '../document-access.ts';
import { byteRange, type ByteRange } from '../domain/byte-range.ts';
import { fileTypes } from '../domain/file-types.ts';

export interface Content {
  readonly bytes: Readable;
  readonly size: number;
  /** Null for the whole file. */
  readonly range: ByteRange | null;
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * The bytes of a document, once it was found fine. Where a scanner is configured it stays locked until scanned. When somebody of the
 * organisation opens it, the applicant can see that.
 */
@Injectable()
export class OpenContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accesses: AccessRecords,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws Problem `not_found` | `document.not_ready` | `document.range_invalid` */
  async run(actor: Actor, id: string, rangeHeader: string | undefined): Promise<Content> {
    const document = await this.unitOfWork.run(actor, async (tx) => {
      const found = await findDocument(tx, id, 'document.read');
      if (found.state !== 'kept' || found.scan === 'waiting')
        throw new Problem('document.not_ready', { retryAfter: 2 });
      if (!isTheirs(actor, found)) await this.accesses.note(tx, found.applicationId, 'document');
      return found;
    });
    const { size, type, fileName, storageKey } = document;
    const range = byteRange(rangeHeader, size);
    if (range === 'unsatisfiable') throw new Problem('document.range_invalid', { context: { size } });
    const bytes = await this.files.get(fileKey(storageKey), range ?? undefined).catch(async (error: unknown) => {
      // Removed since it was found: then it is not there, instead of missing.
      if (error instanceof FileMissing)
        await this.unitOfWork.read(actor, (tx) => findDocument(tx, id, 'document.read'));
      throw error;
    });
    const mediaType = type === null ? 'application/octet-stream' : fileTypes[type].mediaType;
    return { bytes, size, range, mediaType, fileName };
  }
}

function isTheirs(actor: Actor, { accountId, allowedTo, referenceId }: DocumentRecord): boolean {
  if (actor.kind === 'referee') return referenceId === actor.referenceId;
  return actor.kind === 'account' && [accountId, allowedTo].includes(actor.accountId);
}
