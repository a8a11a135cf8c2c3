import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { VisibleDocument } from '@placet/contract/review/schemas.ts';
import { firstValueFrom } from 'rxjs';
import { DocumentsApi, type DocumentView } from '../documents/documents-api';
import { deskUrl } from './review-api';

/** Documents on the desk, for the viewer: reached by the assignment and the question they answer, under no name of the applicant's. */
@Injectable()
export class JudgedDocuments extends DocumentsApi {
  private readonly client = inject(HttpClient);
  readonly assignment = signal('');

  override async content(question: string): Promise<Blob> {
    const url = `${deskUrl(this.assignment())}/documents/${question}/content`;
    return firstValueFrom(this.client.get(url, { responseType: 'blob' }));
  }

  override async part(question: string, start: number, end: number): Promise<ArrayBuffer> {
    return (await this.content(question)).slice(start, end).arrayBuffer();
  }
}

const types: Readonly<Record<string, DocumentView['type']>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};
const endings: Readonly<Record<string, string>> = { pdf: '.pdf', jpeg: '.jpg', png: '.png' };

/** As the viewer wants it. Its name is what it answers. */
export function viewOf({ question, type, size }: VisibleDocument, name: string): DocumentView {
  const kind = types[type] ?? null;
  return {
    ...{ id: question, applicationId: '', question, kind: question, fileName: `${name}${endings[kind ?? ''] ?? ''}` },
    ...{ size, modified: null, received: size, state: 'kept', scan: 'clean', refusal: null, type: kind, pages: null },
    ...{ metadataRemoved: false, sha256: null, submitted: true, createdAt: '', completedAt: null, expiresAt: null },
  };
}
