import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { NeedCandidates, SaveCandidates } from '@placet/contract/wishes/candidates.ts';
import type { PlacementSetUp, SavePlacementSettings } from '@placet/contract/wishes/settings.ts';
import type { OwnWishes, SaveWishes, WishMails, WishReminders } from '@placet/contract/wishes/wishes.ts';
import { firstValueFrom } from 'rxjs';

export const placementUrl = (call: string): string => `/api/v1/placement-calls/${call}`;
export const ownWishesUrl = (id: string): string => `/api/v1/my-wishes/${id}`;
export const candidatesUrl = (need: string): string => `/api/v1/needs/${need}/candidates`;

/** What is said and asked before anybody is placed; each fails with the API's refusal (session/problem.ts). */
@Service()
export class WishesApi {
  private readonly http = inject(HttpClient);

  saveSettings(call: string, settings: SavePlacementSettings): Promise<PlacementSetUp> {
    return firstValueFrom(this.http.put<PlacementSetUp>(`${placementUrl(call)}/settings`, settings));
  }

  preview(call: string, applications: readonly string[]): Promise<WishMails> {
    return firstValueFrom(this.http.post<WishMails>(`${placementUrl(call)}/wish-request-previews`, { applications }));
  }

  ask(
    call: string,
    applications: readonly string[],
    fingerprint: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ sent: number }> {
    const body = { applications, fingerprint };
    return firstValueFrom(this.http.post<{ sent: number }>(`${placementUrl(call)}/wish-requests`, body, { headers }));
  }

  remind(call: string, applications: readonly string[]): Promise<WishReminders> {
    return firstValueFrom(this.http.post<WishReminders>(`${placementUrl(call)}/wish-reminders`, { applications }));
  }

  remindSupervisors(call: string): Promise<WishReminders> {
    return firstValueFrom(this.http.post<WishReminders>(`${placementUrl(call)}/ranking-reminders`, {}));
  }

  saveOwn(id: string, wishes: SaveWishes): Promise<OwnWishes> {
    return firstValueFrom(this.http.put<OwnWishes>(ownWishesUrl(id), wishes));
  }

  saveCandidates(need: string, ranking: SaveCandidates): Promise<NeedCandidates> {
    return firstValueFrom(this.http.put<NeedCandidates>(candidatesUrl(need), ranking));
  }
}
