import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Rubric } from '@placet/contract/rubric/definition.ts';
import type { DesignedRubric } from '@placet/contract/rubric/schemas.ts';
import { firstValueFrom } from 'rxjs';

/** What is written of rubrics; each fails with the API's refusal (session/problem.ts). */
@Service()
export class RubricApi {
  private readonly http = inject(HttpClient);

  save(call: string, revision: number, definition: Rubric): Promise<DesignedRubric> {
    return firstValueFrom(this.http.put<DesignedRubric>(path(call), { revision, definition }));
  }

  publish(call: string, revision: number): Promise<DesignedRubric> {
    return firstValueFrom(this.http.post<DesignedRubric>(`${path(call)}/publication`, { revision }));
  }

  copy(call: string, revision: number, from: string): Promise<DesignedRubric> {
    return firstValueFrom(this.http.post<DesignedRubric>(`${path(call)}/copy`, { revision, from }));
  }

  async discard(call: string, revision: number): Promise<void> {
    await firstValueFrom(this.http.delete(path(call), { params: { revision } }));
  }
}

const path = (call: string): string => `/api/v1/set-up/calls/${call}/rubric`;
