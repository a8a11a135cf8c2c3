import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Rubric } from '@placet/contract/rubric/definition.ts';
import type { DesignedRubric, RubricPurpose } from '@placet/contract/rubric/schemas.ts';
import { firstValueFrom } from 'rxjs';

export interface WhoseRubric {
  readonly call: string;
  readonly purpose: RubricPurpose;
}

/** What is written of rubrics; each fails with the API's refusal (session/problem.ts). */
@Service()
export class RubricApi {
  private readonly http = inject(HttpClient);

  save({ call, purpose }: WhoseRubric, revision: number, definition: Rubric): Promise<DesignedRubric> {
    return firstValueFrom(
      this.http.put<DesignedRubric>(path(call), { revision, definition }, { params: { for: purpose } }),
    );
  }

  publish({ call, purpose }: WhoseRubric, revision: number): Promise<DesignedRubric> {
    return firstValueFrom(
      this.http.post<DesignedRubric>(`${path(call)}/publication`, { revision }, { params: { for: purpose } }),
    );
  }

  copy({ call, purpose }: WhoseRubric, revision: number, from: string): Promise<DesignedRubric> {
    return firstValueFrom(
      this.http.post<DesignedRubric>(`${path(call)}/copy`, { revision, from }, { params: { for: purpose } }),
    );
  }

  async discard({ call, purpose }: WhoseRubric, revision: number): Promise<void> {
    await firstValueFrom(this.http.delete(path(call), { params: { revision, for: purpose } }));
  }
}

const path = (call: string): string => `/api/v1/set-up/calls/${call}/rubric`;
