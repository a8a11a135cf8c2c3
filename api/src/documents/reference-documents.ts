import { Injectable } from '@nestjs/common';
import type { DocumentFacts } from '../applications/ports.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { ReferenceDocuments } from '../references/ports.ts';
import { factsOf } from './application-documents.ts';
import { findDocuments } from './data/document-record.ts';
import { FileRemoval } from './file-removal.ts';

/** What references ask of documents. Each runs in the caller's transaction. */
@Injectable()
export class DocumentsOfReference implements ReferenceDocuments {
  constructor(private readonly removal: FileRemoval) {}

  /** The documents a referee's answers may name. */
  async of(tx: Transaction, referenceId: string): Promise<readonly DocumentFacts[]> {
    return (await findDocuments(tx, { referenceId })).map(factsOf);
  }

  /** These were sent with the reference; what else the referee uploaded is removed. */
  async freeze(tx: Transaction, referenceId: string, documentIds: readonly string[]): Promise<void> {
    await tx.query(
      'UPDATE document SET submitted_at = coalesce(submitted_at, $3) WHERE reference_id = $1 AND id = ANY ($2)',
      [referenceId, documentIds, tx.now.toString()],
    );
    await tx.query('DELETE FROM document WHERE reference_id = $1 AND submitted_at IS NULL', [referenceId]);
    tx.afterCommit(() => {
      this.removal.nudge();
    });
  }
}
