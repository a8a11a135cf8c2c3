import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AssignResult,
  AssignWanted,
  DismissConflict,
  KeepConflict,
  RemindersSent,
  Replaced,
  Replacement,
  ReviewerSettings,
} from '@placet/contract/assignment/schemas.ts';
import { firstValueFrom } from 'rxjs';

/** Where what belongs to the reviews of a call is. */
export const reviewCallUrl = (call: string): string => `/api/v1/review-calls/${call}`;

/** What coordinators do about reviewers; each fails with the API's refusal (session/problem.ts). */
@Service()
export class AssignmentApi {
  private readonly http = inject(HttpClient);

  async saveReviewer(call: string, account: string, settings: ReviewerSettings): Promise<void> {
    await firstValueFrom(this.http.put(`${reviewCallUrl(call)}/reviewers/${account}`, settings));
  }

  async removeReviewer(call: string, account: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${reviewCallUrl(call)}/reviewers/${account}`));
  }

  replaceReviewer(call: string, account: string, how: Replacement): Promise<Replaced> {
    return firstValueFrom(this.http.post<Replaced>(`${reviewCallUrl(call)}/reviewers/${account}/replacement`, how));
  }

  replaceOne(assignment: string, how: Replacement): Promise<Replaced> {
    return firstValueFrom(this.http.post<Replaced>(`/api/v1/review-assignments/${assignment}/replacement`, how));
  }

  preview(call: string, wanted: AssignWanted): Promise<AssignResult> {
    return firstValueFrom(this.http.post<AssignResult>(`${reviewCallUrl(call)}/assignments/preview`, wanted));
  }

  assign(call: string, wanted: AssignWanted): Promise<AssignResult> {
    return firstValueFrom(this.http.post<AssignResult>(`${reviewCallUrl(call)}/assignments`, wanted));
  }

  async takeBack(assignment: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/review-assignments/${assignment}`));
  }

  async reopen(assignment: string, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/reviews/${assignment}/reopening`, { reason }));
  }

  async keepConflict(call: string, conflict: KeepConflict): Promise<void> {
    await firstValueFrom(this.http.post(`${reviewCallUrl(call)}/conflicts`, conflict));
  }

  async dismissConflict(call: string, conflict: DismissConflict): Promise<void> {
    await firstValueFrom(this.http.post(`${reviewCallUrl(call)}/conflicts/dismissal`, conflict));
  }

  remind(call: string, reviewers: readonly string[]): Promise<RemindersSent> {
    return firstValueFrom(this.http.post<RemindersSent>(`${reviewCallUrl(call)}/reminders`, { reviewers }));
  }

  async setReminders(call: string, days: readonly number[]): Promise<void> {
    await firstValueFrom(this.http.put(`${reviewCallUrl(call)}/reminder-rules`, { days }));
  }
}
