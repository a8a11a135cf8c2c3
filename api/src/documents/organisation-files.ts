import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { refusalOf, type FileRefusal } from '@placet/contract/documents/refusals.ts';
import type { FileType } from '@placet/contract/forms/limits.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { FILE_STORE, FileMissing, type FileStore } from '../platform/storage/file-store.ts';
import { Capacity } from './capacity.ts';
import { Examination, type Examined } from './checking/examination.ts';
import { fileKey, newStorageKey } from './data/storage-keys.ts';
import { safeFileName, withExtension } from './domain/file-name.ts';
import { fileTypes } from './domain/file-types.ts';
import { refusalText } from './refusal-texts/refusal-text.ts';
import { FileRemoval } from './file-removal.ts';
import { Scanner } from './scanning/scanner.ts';
import type { Content } from './use-cases/open-content.ts';

/** A file that was found fine. */
export interface TakenFile {
  readonly fileName: string;
  readonly size: number;
  readonly type: FileType;
  readonly sha256: Buffer;
  readonly scan: 'clean' | 'not_scanned';
}

/**
 * Files of the organisation itself, which belong to no application. The feature they serve keeps a row of its own with the storage key,
 * written before the bytes come, and authorises by itself; a trigger on that row queues the bytes for removal.
 */
@Injectable()
export class OrganisationFiles {
  private readonly logger = new Logger('documents');

  constructor(
    private readonly capacity: Capacity,
    private readonly examination: Examination,
    private readonly scanner: Scanner,
    private readonly removal: FileRemoval,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** How a new file is called here and where its bytes will lie. */
  announce(fileName: string): { fileName: string; storageKey: string } {
    return { fileName: safeFileName(fileName), storageKey: newStorageKey() };
  }

  /** What can be refused before a byte was read. @throws Problem `document.empty` | `document.too_large` | `storage_full` */
  async requireRoom(size: number, maxBytes: number): Promise<void> {
    if (size === 0) throw new Problem('document.empty');
    if (size > maxBytes) throw new Problem('document.too_large', { context: { size, maxBytes } });
    await this.capacity.requireRoom(size);
  }

  /** Stores, inspects and scans, to the end. @throws Problem `unavailable` when the scanner gave no verdict */
  async take(body: Readable, file: Examined): Promise<TakenFile | { readonly refusal: FileRefusal }> {
    const { refusal, inspected, sha256, size } = await this.examination.run(() => Promise.resolve(body), file);
    if (refusal) return { refusal };
    const { type } = inspected;
    if (type === null) throw new Error('a file that was found fine is of a known type');
    const scan = await this.scan(file.storageKey);
    if (scan === 'infected') return { refusal: refusalOf('infected', {}) };
    return { fileName: withExtension(file.fileName, type), size, type, sha256, scan };
  }

  /** What is wrong with a file and what to do, in the reader's language. */
  sentence(refusal: FileRefusal, locale: Locale): string {
    return refusalText(refusal, locale);
  }

  /** The whole file, to be sent as an attachment. @throws Problem `not_found` when it was removed meanwhile */
  async open(file: {
    readonly storageKey: string;
    readonly size: number;
    readonly type: FileType;
    readonly fileName: string;
  }): Promise<Content> {
    const { size, fileName, type, storageKey } = file;
    const bytes = await this.files.get(fileKey(storageKey)).catch((error: unknown) => {
      // Removed since its row was read.
      throw error instanceof FileMissing ? notFound() : error;
    });
    return { bytes, size, range: null, mediaType: fileTypes[type].mediaType, fileName };
  }

  /** Soon removes the bytes of rows that went. */
  nudgeRemoval(): void {
    this.removal.nudge();
  }

  private async scan(storageKey: string): Promise<'clean' | 'infected' | 'not_scanned'> {
    if (!this.scanner.configured) return 'not_scanned';
    try {
      return await this.scanner.scan(await this.files.get(fileKey(storageKey)));
    } catch (err) {
      this.logger.warn({ err }, 'the virus scanner gave no verdict; the file is not taken');
      throw new Problem('unavailable', { retryAfter: 60 });
    }
  }
}
