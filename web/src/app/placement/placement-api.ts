import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  MoveResult,
  MovesSince,
  NewMove,
  NewPin,
  PinView,
  PlanSummary,
  PlanWanted,
} from '@placet/contract/placement/plans.ts';
import type { PlanChange, WhatIfResult } from '@placet/contract/placement/what-if.ts';
import type {
  NewPlacement,
  PlacementEnded,
  PlacementMoved,
  PlacementView,
  Publication,
  Published,
} from '@placet/contract/placement/publication.ts';
import { firstValueFrom } from 'rxjs';

export const placementCallUrl = (call: string): string => `/api/v1/placement-calls/${call}`;
export const planUrl = (plan: string): string => `/api/v1/placement-plans/${plan}`;
const placementUrl = (id: string): string => `/api/v1/placements/${id}`;

/** Plans and places; each fails with the API's refusal (session/problem.ts). */
@Service()
export class PlacementApi {
  private readonly http = inject(HttpClient);

  propose(call: string, wanted: PlanWanted): Promise<PlanSummary> {
    return firstValueFrom(this.http.post<PlanSummary>(`${placementCallUrl(call)}/plans`, wanted));
  }

  async end(plan: string): Promise<void> {
    await firstValueFrom(this.http.delete(planUrl(plan)));
  }

  move(plan: string, move: NewMove): Promise<MoveResult> {
    return firstValueFrom(this.http.post<MoveResult>(`${planUrl(plan)}/moves`, move));
  }

  undo(plan: string, sequence: number): Promise<MoveResult> {
    return firstValueFrom(this.http.post<MoveResult>(`${planUrl(plan)}/undo`, { sequence }));
  }

  since(plan: string, after: number): Promise<MovesSince> {
    return firstValueFrom(this.http.get<MovesSince>(`${planUrl(plan)}/moves?after=${String(after)}`));
  }

  tryOut(plan: string, change: PlanChange): Promise<WhatIfResult> {
    return firstValueFrom(this.http.post<WhatIfResult>(`${planUrl(plan)}/what-if`, change));
  }

  pin(call: string, pin: NewPin): Promise<PinView> {
    return firstValueFrom(this.http.post<PinView>(`${placementCallUrl(call)}/pins`, pin));
  }

  async unpin(call: string, application: string, need: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${placementCallUrl(call)}/pins/${application}/${need}`));
  }

  publish(plan: string, publication: Publication): Promise<Published> {
    return firstValueFrom(this.http.post<Published>(`${planUrl(plan)}/publication`, publication));
  }

  add(call: string, placement: NewPlacement): Promise<PlacementView> {
    return firstValueFrom(this.http.post<PlacementView>(`${placementCallUrl(call)}/placements`, placement));
  }

  moveTeam(id: string, moved: PlacementMoved): Promise<PlacementView> {
    return firstValueFrom(this.http.post<PlacementView>(`${placementUrl(id)}/move`, moved));
  }

  endPlace(id: string, ended: PlacementEnded): Promise<PlacementView> {
    return firstValueFrom(this.http.post<PlacementView>(`${placementUrl(id)}/end`, ended));
  }
}
