import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { FileType } from '@placet/contract/forms/limits.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { FILE_STORE, type FileStore } from '../platform/storage/file-store.ts';
import { readDocument } from './data/document-record.ts';
import { fileKey } from './data/storage-keys.ts';
import { fileTypes } from './domain/file-types.ts';

export interface StoredDocument {
  readonly bytes: Readable;
  readonly size: number;
  readonly type: FileType | null;
  readonly mediaType: string;
}

/** A sent document's bytes for a feature that has authorised by itself; nothing else of the document comes with them. */
@Injectable()
export class StoredDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws Problem `not_found` when it is not this application's, `document.not_ready` */
  async open(applicationId: string, id: string): Promise<StoredDocument> {
    const document = await this.unitOfWork.read({ kind: 'system', job: 'documents' }, (tx) => readDocument(tx, id));
    if (document?.applicationId !== applicationId || document.submittedAt === null) throw notFound();
    const { state, scan, type, size, storageKey } = document;
    if (state !== 'kept' || scan === 'waiting') throw new Problem('document.not_ready', { retryAfter: 2 });
    const mediaType = type === null ? 'application/octet-stream' : fileTypes[type].mediaType;
    return { bytes: await this.files.get(fileKey(storageKey)), size, type, mediaType };
  }
}
