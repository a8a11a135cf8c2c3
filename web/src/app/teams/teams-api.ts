import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LocalizedText } from '@placet/contract/locale.ts';
import type { ChangedNeed, ChangedTeam, KeptTeam, NewNeed, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { firstValueFrom } from 'rxjs';

/** What is written of teams and their needs; each fails with the API's refusal (session/problem.ts). */
@Service()
export class TeamsApi {
  private readonly http = inject(HttpClient);

  addTeam(name: LocalizedText): Promise<KeptTeam> {
    return firstValueFrom(this.http.post<KeptTeam>('/api/v1/set-up/teams', { name }));
  }

  changeTeam(id: string, team: ChangedTeam): Promise<KeptTeam> {
    return firstValueFrom(this.http.put<KeptTeam>(`/api/v1/set-up/teams/${id}`, team));
  }

  async orderTeams(teams: readonly string[]): Promise<void> {
    await firstValueFrom(this.http.put('/api/v1/set-up/team-order', { teams }));
  }

  async removeTeam(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/set-up/teams/${id}`));
  }

  addNeed(need: NewNeed): Promise<TeamNeed> {
    return firstValueFrom(this.http.post<TeamNeed>('/api/v1/needs', need));
  }

  changeNeed(id: string, need: ChangedNeed): Promise<TeamNeed> {
    return firstValueFrom(this.http.put<TeamNeed>(`/api/v1/needs/${id}`, need));
  }

  async removeNeed(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/needs/${id}`));
  }
}
