import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { FollowedReference, ReplaceReferee } from '@placet/contract/references/schemas.ts';
import { firstValueFrom } from 'rxjs';

export const referencesUrl = (application: string): string => `/api/v1/applications/${application}/references`;
export const statementUrl = (application: string, reference: string): string =>
  `${referencesUrl(application)}/${reference}/statement`;

/** What an applicant does about the references they wait for. */
@Service()
export class RefereesApi {
  private readonly http = inject(HttpClient);

  remind(application: string, reference: string): Promise<FollowedReference> {
    return firstValueFrom(this.http.post<FollowedReference>(`${referencesUrl(application)}/${reference}/reminder`, {}));
  }

  /** Repeating the same changes nothing, so a lost answer may be asked for again. */
  replace(application: string, reference: string, referee: ReplaceReferee): Promise<FollowedReference> {
    return firstValueFrom(
      this.http.put<FollowedReference>(`${referencesUrl(application)}/${reference}/replacement`, referee),
    );
  }
}
