import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { BatchDecision, BatchResult, ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import { firstValueFrom } from 'rxjs';
import type { Intent } from '../session/intent';

const base = '/api/v1/screening';
const pairUrl = (id: string, other: string): string => `${base}/${id}/dismissed-duplicates/${other}`;

/** What is decided in screening; each fails with the API's refusal (session/problem.ts). */
@Service()
export class ScreeningApi {
  private readonly http = inject(HttpClient);

  async decide(id: string, decision: ScreeningDecision): Promise<void> {
    await firstValueFrom(this.http.post(`${base}/${id}/decisions`, decision));
  }

  batch(decision: BatchDecision, { headers }: Intent): Promise<BatchResult> {
    return firstValueFrom(this.http.post<BatchResult>(`${base}/batches`, decision, { headers }));
  }

  undoBatch(batchId: string): Promise<BatchResult> {
    return firstValueFrom(this.http.delete<BatchResult>(`${base}/batches/${batchId}`));
  }

  async dismiss(id: string, other: string): Promise<void> {
    await firstValueFrom(this.http.put(pairUrl(id, other), {}));
  }

  async restore(id: string, other: string): Promise<void> {
    await firstValueFrom(this.http.delete(pairUrl(id, other)));
  }
}
