import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { StoredDocument } from '../documents/stored-documents.ts';
import { Problem } from '../platform/http/problem.ts';
import { blindPdf } from './blind/pdf.ts';

/**
 * A file cleared of what it says of its author. Pictures were cleared when they were uploaded; of other kinds of file we cannot tell what
 * they keep.
 * @throws Problem `review.document_withheld`
 */
export async function withoutAuthor({
  bytes: given,
  type,
}: Pick<StoredDocument, 'bytes' | 'type'>): Promise<{ bytes: Readable; size: number }> {
  const original = await buffer(given);
  const bytes = type === 'pdf' ? blindPdf(original) : type === 'jpeg' || type === 'png' ? original : null;
  if (bytes === null) throw new Problem('review.document_withheld');
  return { bytes: Readable.from([bytes]), size: bytes.length };
}
