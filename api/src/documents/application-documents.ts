import { Injectable } from '@nestjs/common';
import type { ApplicationDocuments, DocumentFacts } from '../applications/ports.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { findDocuments, type DocumentRecord } from './data/document-record.ts';
import { fileTypes } from './domain/file-types.ts';
import { FileRemoval } from './file-removal.ts';

/** What applications ask of documents; the applicant's own, never a referee's. */
@Injectable()
export class DocumentsOfApplication implements ApplicationDocuments {
  constructor(private readonly removal: FileRemoval) {}

  async of(tx: Transaction, applicationId: string): Promise<readonly DocumentFacts[]> {
    const documents = await findDocuments(tx, { applicationId });
    return documents.filter(({ referenceId }) => referenceId === null).map(factsOf);
  }

  /** What was uploaded and not sent is removed: nothing is kept that the organisation was not given. */
  async freeze(tx: Transaction, applicationId: string, documentIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE document SET submitted_at = coalesce(submitted_at, $3)
       WHERE application_id = $1 AND id = ANY ($2) AND reference_id IS NULL`,
      [applicationId, documentIds, tx.now.toString()],
    );
    await this.removeUnsent(tx, applicationId);
  }

  async discard(tx: Transaction, applicationId: string): Promise<void> {
    await this.removeUnsent(tx, applicationId);
  }

  private async removeUnsent(tx: Transaction, applicationId: string): Promise<void> {
    await tx.query('DELETE FROM document WHERE application_id = $1 AND reference_id IS NULL AND submitted_at IS NULL', [
      applicationId,
    ]);
    tx.afterCommit(() => {
      this.removal.nudge();
    });
  }
}

export function factsOf(document: DocumentRecord): DocumentFacts {
  return {
    documentId: document.id,
    questionKey: document.question,
    fileName: document.fileName,
    size: document.size,
    status: statusOf(document),
    sha256: document.sha256,
    type: document.type && fileTypes[document.type].mediaType,
  };
}

/** Fine and, where there is a scanner, scanned: only then can it be sent. */
function statusOf({ state, scan }: DocumentRecord): DocumentFacts['status'] {
  if (state !== 'kept') return state;
  return scan === 'waiting' ? 'checking' : 'ready';
}
