import type { Permission } from '@placet/contract';
import { permits, type RecordFacts } from '../access/authorise.ts';
import type { Actor } from '../platform/database/actor.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import { readDocument, type DocumentRecord } from './data/document-record.ts';

/**
 * What the policy asks of a document. A coordinator of the call stands to it only once it was sent; the applicant to a referee's
 * document only where the referee allowed it, and only to read.
 */
function factsOf(document: DocumentRecord, permission: Permission): RecordFacts {
  return {
    ownerId: document.accountId ?? (permission === 'document.read' ? document.allowedTo : null),
    referenceId: document.referenceId,
    callId: document.submittedAt === null ? null : document.callId,
  };
}

export function mayTouch(actor: Actor, permission: Permission, document: DocumentRecord): boolean {
  return permits(actor, permission, factsOf(document, permission));
}

/** @throws Problem `not_found` when it is not there or not the actor's to touch in this way. */
export async function findDocument(
  tx: Transaction,
  id: string,
  permission: Permission,
  hold = false,
): Promise<DocumentRecord> {
  const document = await readDocument(tx, id, hold);
  if (!document || !mayTouch(tx.actor, permission, document)) throw notFound();
  return document;
}
