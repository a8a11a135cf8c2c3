import { Injectable } from '@nestjs/common';
import type { DocumentFacts } from '../applications/ports.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** What the documents feature provides to references. Each runs in the caller's transaction, on behalf of the referee. */
export interface ReferenceDocuments {
  /** The documents a reference's answers may name; replaced and removed ones are not among them. */
  of(tx: Transaction, referenceId: string): Promise<readonly DocumentFacts[]>;
  /** These are part of a reference that was given: they can be neither removed nor replaced any more. */
  freeze(tx: Transaction, referenceId: string, documentIds: readonly string[]): Promise<void>;
}

const noDocuments: ReferenceDocuments = { of: () => Promise.resolve([]), freeze: () => Promise.resolve() };

/** Where other features put what they provide to references, while the application is built (their modules import ours). */
@Injectable()
export class ReferencePorts {
  documents: ReferenceDocuments = noDocuments;
}
