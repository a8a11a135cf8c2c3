import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AddToLibrary, FormPublished, FormSaved, LibraryEntry } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { firstValueFrom } from 'rxjs';

/** Where the API has the form of a call, and what belongs to it. */
export const formUrl = (callId: string): string => `/api/v1/set-up/calls/${callId}/form`;
export const versionUrl = (versionId: string): string => `/api/v1/set-up/form-versions/${versionId}`;
export const libraryUrl = '/api/v1/set-up/question-library';

/** What coordinators do with a form; each fails with the API's refusal (session/problem.ts). */
@Service()
export class FormDesignerApi {
  private readonly http = inject(HttpClient);

  save(callId: string, definition: FormDefinition, revision: number): Promise<FormSaved> {
    return firstValueFrom(this.http.put<FormSaved>(formUrl(callId), { revision, definition }));
  }

  async discard(callId: string, revision: number): Promise<void> {
    await firstValueFrom(this.http.delete(formUrl(callId), { params: { revision } }));
  }

  publish(callId: string, revision: number): Promise<FormPublished> {
    return firstValueFrom(this.http.post<FormPublished>(`${formUrl(callId)}/publication`, { revision }));
  }

  import(callId: string, document: unknown, revision: number): Promise<FormSaved> {
    return firstValueFrom(this.http.post<FormSaved>(`${formUrl(callId)}/import`, { revision, document }));
  }

  keep(content: AddToLibrary): Promise<LibraryEntry> {
    return firstValueFrom(this.http.post<LibraryEntry>(libraryUrl, content));
  }

  async forget(entryId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${libraryUrl}/${entryId}`));
  }
}
