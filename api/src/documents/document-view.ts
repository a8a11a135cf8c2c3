import type { Locale } from '@placet/contract';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import type { DocumentRecord } from './data/document-record.ts';
import { expiryOf } from './domain/upload-state.ts';
import { refusalText } from './refusal-texts/refusal-text.ts';

/** What the API tells of a document, to whoever may read it. */
export function viewOf(document: DocumentRecord, locale: Locale): DocumentView {
  const { refusal, createdAt, completedAt, submittedAt, state } = document;
  return {
    id: document.id,
    applicationId: document.applicationId,
    question: document.question,
    kind: document.kind,
    fileName: document.fileName,
    size: document.size,
    modified: document.modified,
    received: document.received,
    state,
    scan: document.scan,
    refusal: refusal && {
      code: refusal.code,
      params: { ...refusal.params },
      message: refusalText(refusal, locale),
    },
    type: document.type,
    pages: document.pages,
    metadataRemoved: document.sent > document.size,
    sha256: document.sha256,
    submitted: submittedAt !== null,
    createdAt: createdAt.toString(),
    completedAt: completedAt?.toString() ?? null,
    expiresAt: state === 'receiving' ? expiryOf(createdAt).toString() : null,
  };
}
