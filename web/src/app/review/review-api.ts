import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { DeclareConflict, Desk, FirstPassAnswer } from '@placet/contract/review/schemas.ts';
import { firstValueFrom } from 'rxjs';

export const reviewsUrl = '/api/v1/reviews';
export const deskUrl = (id: string): string => `${reviewsUrl}/${id}`;

/** What a reviewer does with an application; each fails with the API's refusal (session/problem.ts). */
@Service()
export class ReviewApi {
  private readonly http = inject(HttpClient);

  clear(id: string): Promise<Desk> {
    return firstValueFrom(this.http.post<Desk>(`${deskUrl(id)}/clearance`, {}));
  }

  async declare(id: string, conflict: DeclareConflict): Promise<void> {
    await firstValueFrom(this.http.post(`${deskUrl(id)}/conflict`, conflict));
  }

  async stepAside(id: string, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`${deskUrl(id)}/stepping-aside`, { reason }));
  }

  /** Each answered for itself; `gone` are no longer on the desk. */
  takeFirstPass(answers: readonly FirstPassAnswer[]): Promise<{ answered: string[]; gone: string[] }> {
    return firstValueFrom(
      this.http.post<{ answered: string[]; gone: string[] }>('/api/v1/review-first-pass', { answers }),
    );
  }

  submit(id: string, revision: number): Promise<Desk> {
    return firstValueFrom(this.http.post<Desk>(`${deskUrl(id)}/submission`, { revision }));
  }
}
