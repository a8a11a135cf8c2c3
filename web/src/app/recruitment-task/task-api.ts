import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { materialMediaType } from '@placet/contract/recruitment-task/limits.ts';
import type {
  ChangeSent,
  OwnTask,
  SavedTaskAnswer,
  SaveTask,
  TaskDesk,
  TaskMaterials,
  TaskScoreContent,
  TaskSetUp,
} from '@placet/contract/recruitment-task/schemas.ts';
import { firstValueFrom } from 'rxjs';

export const ownTaskUrl = (id: string): string => `/api/v1/my-tasks/${id}`;
export const setUpUrl = (call: string): string => `/api/v1/set-up/calls/${call}/task`;
export const sentUrl = (id: string): string => `/api/v1/sent-tasks/${id}`;
export const judgedUrl = '/api/v1/task-reviews';

/** What is done about tasks; each fails with the API's refusal (session/problem.ts). */
@Service()
export class TaskApi {
  private readonly http = inject(HttpClient);

  save(call: string, task: SaveTask): Promise<TaskSetUp> {
    return firstValueFrom(this.http.put<TaskSetUp>(setUpUrl(call), task));
  }

  addMaterial(call: string, file: File): Promise<TaskMaterials> {
    return firstValueFrom(
      this.http.post<TaskMaterials>(`${setUpUrl(call)}/materials`, file, {
        params: { name: file.name },
        headers: { 'content-type': materialMediaType },
      }),
    );
  }

  removeMaterial(call: string, id: string): Promise<TaskMaterials> {
    return firstValueFrom(this.http.delete<TaskMaterials>(`${setUpUrl(call)}/materials/${id}`));
  }

  send(slug: string, fingerprint: string, key: string): Promise<{ sent: number }> {
    const headers = { 'idempotency-key': key };
    return firstValueFrom(
      this.http.post<{ sent: number }>(`/api/v1/task-calls/${slug}/sendings`, { fingerprint }, { headers }),
    );
  }

  async extend(id: string, change: ChangeSent): Promise<void> {
    await firstValueFrom(this.http.post(`${sentUrl(id)}/extension`, change));
  }

  async withdraw(id: string, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`${sentUrl(id)}/withdrawal`, { reason }));
  }

  start(id: string): Promise<OwnTask> {
    return firstValueFrom(this.http.post<OwnTask>(`${ownTaskUrl(id)}/start`, { confirm: true }));
  }

  saveAnswer(id: string, answer: object, revision: number): Promise<SavedTaskAnswer> {
    return firstValueFrom(this.http.put<SavedTaskAnswer>(`${ownTaskUrl(id)}/answer`, { ...answer, revision }));
  }

  handIn(id: string, revision: number): Promise<OwnTask> {
    return firstValueFrom(this.http.post<OwnTask>(`${ownTaskUrl(id)}/submission`, { revision }));
  }

  saveScore(id: string, content: TaskScoreContent, revision: number): Promise<SavedTaskAnswer> {
    return firstValueFrom(this.http.put<SavedTaskAnswer>(`${judgedUrl}/${id}/draft`, { ...content, revision }));
  }

  submitScore(id: string, revision: number): Promise<TaskDesk> {
    return firstValueFrom(this.http.post<TaskDesk>(`${judgedUrl}/${id}/submission`, { revision }));
  }
}
