import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, InjectionToken, Service } from '@angular/core';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import { firstValueFrom } from 'rxjs';

export type { DocumentView } from '@placet/contract/documents/schemas.ts';

/**
 * Headers that say who uploads, where no cookie does: a page of a referee provides those of the link. (Uploads do not go through
 * HttpClient and its interceptors, because only XMLHttpRequest tells how much was sent.)
 */
export const UPLOAD_HEADERS = new InjectionToken<() => Readonly<Record<string, string>>>('UPLOAD_HEADERS', {
  providedIn: 'root',
  factory: () => () => ({}),
});

/** Where a file belongs: a file question of an application, or, without one, of the reference that the link stands for. */
export interface FilePlace {
  readonly applicationId?: string | undefined;
  readonly question: string;
}

export const documentUrl = (id: string): string => `/api/v1/documents/${id}`;
export const contentUrl = (id: string): string => `${documentUrl(id)}/content`;

export function documentsUrl({ applicationId, question }: FilePlace): string {
  const query = new URLSearchParams({ ...(applicationId !== undefined && { application: applicationId }), question });
  return `/api/v1/documents?${query.toString()}`;
}

/** Documents as the API gives and takes them. */
@Service()
export class DocumentsApi {
  private readonly http = inject(HttpClient);

  read(id: string): Promise<DocumentView> {
    return firstValueFrom(this.http.get<DocumentView>(documentUrl(id)));
  }

  list(place: FilePlace): Promise<DocumentView[]> {
    return firstValueFrom(this.http.get<DocumentView[]>(documentsUrl(place)));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(documentUrl(id)));
  }

  /** The whole file. */
  content(id: string): Promise<Blob> {
    return firstValueFrom(this.http.get(contentUrl(id), { responseType: 'blob' }));
  }

  /** The bytes from `start` up to but not including `end`. */
  part(id: string, start: number, end: number): Promise<ArrayBuffer> {
    const headers = new HttpHeaders({ Range: `bytes=${String(start)}-${String(end - 1)}` });
    return firstValueFrom(this.http.get(contentUrl(id), { headers, responseType: 'arraybuffer' }));
  }
}
