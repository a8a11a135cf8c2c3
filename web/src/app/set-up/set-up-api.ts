import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LocalizedText } from '@placet/contract/locale.ts';
import type { Block } from '@placet/contract/markdown.ts';
import type { CallPart, CallSetUp, Programme } from '@placet/contract/set-up/schemas.ts';
import { firstValueFrom } from 'rxjs';

const base = '/api/v1/set-up';

/** What is done to a call as a whole. */
export type CallAction = 'opening' | 'closing' | 'reopening' | 'extension' | 'extensions';

/** What those write who set up calls; each fails with the API's refusal (session/problem.ts). */
@Service()
export class SetUpApi {
  private readonly http = inject(HttpClient);

  create(call: { programmeId: string; name: LocalizedText; kind: string }): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(`${base}/calls`, call));
  }

  copy(id: string, name: LocalizedText): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(`${base}/calls/${id}/copies`, { name }));
  }

  save(id: string, part: CallPart, body: object): Promise<CallSetUp> {
    return firstValueFrom(this.http.put<CallSetUp>(`${base}/calls/${id}/${part}`, body));
  }

  act(id: string, action: CallAction, body: object = {}): Promise<CallSetUp> {
    return firstValueFrom(this.http.post<CallSetUp>(`${base}/calls/${id}/${action}`, body));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${base}/calls/${id}`));
  }

  async preview(text: string): Promise<readonly Block[]> {
    const { blocks } = await firstValueFrom(this.http.post<{ blocks: Block[] }>(`${base}/markdown`, { text }));
    return blocks;
  }

  addProgramme(name: LocalizedText): Promise<Programme> {
    return firstValueFrom(this.http.post<Programme>(`${base}/programmes`, { name }));
  }

  renameProgramme({ id, revision }: Programme, name: LocalizedText): Promise<Programme> {
    return firstValueFrom(this.http.put<Programme>(`${base}/programmes/${id}`, { name, revision }));
  }
}
