import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AssignmentRun,
  ProposalAdjusted,
  ProposalApplied,
  ProposalWanted,
} from '@placet/contract/assignment/runs.ts';
import { firstValueFrom } from 'rxjs';
import { reviewCallUrl } from './assignment-api';

const runUrl = (id: string): string => `/api/v1/assignment-runs/${id}`;

/** Whole assignments; each fails with the API's refusal (session/problem.ts). */
@Service()
export class ProposalApi {
  private readonly http = inject(HttpClient);

  propose(call: string, wanted: Partial<ProposalWanted>): Promise<AssignmentRun> {
    return firstValueFrom(this.http.post<AssignmentRun>(`${reviewCallUrl(call)}/assignment-runs`, wanted));
  }

  adjust(id: string, change: ProposalAdjusted): Promise<AssignmentRun> {
    return firstValueFrom(this.http.put<AssignmentRun>(`${runUrl(id)}/adjustment`, change));
  }

  apply(id: string): Promise<ProposalApplied> {
    return firstValueFrom(this.http.post<ProposalApplied>(`${runUrl(id)}/application`, {}));
  }

  async end(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(runUrl(id)));
  }
}
