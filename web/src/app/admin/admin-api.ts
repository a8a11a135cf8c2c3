import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { InputOf } from '@placet/contract';
import type { HeldRole, Invitation, RoleGrantInput } from '@placet/contract/accounts/schemas.ts';
import type { invite } from '@placet/contract/accounts/staff-routes.ts';
import type { OrganisationSettings } from '@placet/contract/organisation/routes.ts';
import { firstValueFrom } from 'rxjs';

/** What administrators write; each fails with the API's refusal (session/problem.ts). */
@Service()
export class AdminApi {
  private readonly http = inject(HttpClient);

  invite(body: InputOf<typeof invite>['body']): Promise<Invitation> {
    return firstValueFrom(this.http.post<Invitation>('/api/v1/invitations', body));
  }

  async revokeInvitation(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/invitations/${id}`));
  }

  grantRole(accountId: string, grant: RoleGrantInput): Promise<HeldRole> {
    return firstValueFrom(this.http.post<HeldRole>(`/api/v1/accounts/${accountId}/roles`, grant));
  }

  saveOrganisation(settings: object): Promise<OrganisationSettings> {
    return firstValueFrom(this.http.put<OrganisationSettings>('/api/v1/set-up/organisation', settings));
  }

  async deactivate(accountId: string, reason: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/accounts/${accountId}/deactivation`, { reason }));
  }

  async reactivate(accountId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/accounts/${accountId}/deactivation`));
  }

  async revokeRole(accountId: string, roleId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/accounts/${accountId}/roles/${roleId}`));
  }
}
