import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import type { FileStore } from '../platform/storage/file-store.ts';
import type { DocumentRecord } from './data/document-record.ts';
import { uploadKey } from './data/storage-keys.ts';
import { findDocument } from './document-access.ts';
import { expiryOf } from './domain/upload-state.ts';

export interface Arrived {
  readonly document: DocumentRecord;
  /** Bytes that are really there. */
  readonly arrived: number;
}

/**
 * An upload and how much of it has arrived: what was recorded, or less where the store lost some (a restored backup).
 * @throws Problem `not_found`, also when its time is over
 */
export async function findArrived(tx: Transaction, files: FileStore, id: string, hold = false): Promise<Arrived> {
  const document = await findDocument(tx, id, 'document.upload', hold);
  if (document.state !== 'receiving') return { document, arrived: document.sent };
  if (Temporal.Instant.compare(expiryOf(document.createdAt), tx.now) <= 0) throw notFound();
  const stored = document.received === 0 ? 0 : ((await files.size(uploadKey(document.storageKey))) ?? 0);
  return { document, arrived: Math.min(document.received, stored) };
}
