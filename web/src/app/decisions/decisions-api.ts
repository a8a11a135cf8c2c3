import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ReleaseView, StageResult, StageWanted } from '@placet/contract/decisions/schemas.ts';
import { firstValueFrom } from 'rxjs';
import type { Intent } from '../session/intent';

/** Where the decisions of a call are. */
export const callUrl = (call: string): string => `/api/v1/decision-calls/${call}`;

/** What is decided and answered; each fails with the API's refusal (session/problem.ts). */
@Service()
export class DecisionsApi {
  private readonly http = inject(HttpClient);

  stage(call: string, wanted: StageWanted): Promise<StageResult> {
    return firstValueFrom(this.http.post<StageResult>(`${callUrl(call)}/stagings`, wanted));
  }

  async order(call: string, before: readonly string[], after: readonly string[]): Promise<void> {
    await firstValueFrom(this.http.put(`${callUrl(call)}/waitlist`, { before, after }));
  }

  release(call: string, fingerprint: string, { headers }: Intent): Promise<ReleaseView> {
    return firstValueFrom(this.http.post<ReleaseView>(`${callUrl(call)}/releases`, { fingerprint }, { headers }));
  }

  confirm(id: string): Promise<ReleaseView> {
    return firstValueFrom(this.http.post<ReleaseView>(`/api/v1/releases/${id}/confirmation`, {}));
  }

  undo(id: string): Promise<ReleaseView> {
    return firstValueFrom(this.http.delete<ReleaseView>(`/api/v1/releases/${id}`));
  }

  async revoke(id: string, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/offers/${id}/revocation`, { reason }));
  }

  async accept(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/offers/${id}/acceptance`, { confirm: true }));
  }

  async decline(id: string, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/offers/${id}/declination`, { reason }));
  }

  async appeal(id: string, text: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/appeals/${id}`, { text }));
  }

  async answerAppeal(id: string, answer: string): Promise<void> {
    await firstValueFrom(this.http.put(`/api/v1/appeals/${id}/answer`, { answer }));
  }
}
