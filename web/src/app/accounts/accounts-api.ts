import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { InputOf } from '@placet/contract';
import type { beginActing } from '@placet/contract/accounts/acting-routes.ts';
import type { changeProfile, confirmAccount } from '@placet/contract/accounts/routes.ts';
import type { Account, Session, SignedIn } from '@placet/contract/accounts/schemas.ts';
import type { acceptInvitation } from '@placet/contract/accounts/staff-routes.ts';
import { firstValueFrom } from 'rxjs';

type Body<T> = InputOf<T>['body'];

/** What pages write about accounts and sessions; each fails with the API's refusal (session/problem.ts). */
@Service()
export class AccountsApi {
  private readonly http = inject(HttpClient);

  register(email: string, returnTo: string | undefined): Promise<void> {
    return this.post('/accounts', { email, returnTo });
  }

  confirm(body: Body<typeof confirmAccount>): Promise<SignedIn> {
    return this.post('/accounts/confirmation', body);
  }

  signIn(email: string, password: string): Promise<Session> {
    return this.post('/session', { email, password });
  }

  beginActing(body: Body<typeof beginActing>): Promise<Session> {
    return this.post('/acting', body);
  }

  askForSignInLink(email: string, returnTo: string | undefined): Promise<void> {
    return this.post('/sign-in-links', { email, returnTo });
  }

  redeemSignInLink(token: string): Promise<SignedIn> {
    return this.post('/sign-in-links/redemption', { token });
  }

  askForReset(email: string, returnTo: string | undefined): Promise<void> {
    return this.post('/password-resets', { email, returnTo });
  }

  completeReset(token: string, password: string): Promise<SignedIn> {
    return this.post('/password-resets/completion', { token, password });
  }

  changeProfile(change: Body<typeof changeProfile>): Promise<Account> {
    return firstValueFrom(this.http.patch<Account>('/api/v1/account', change));
  }

  changePassword(currentPassword: string, password: string): Promise<Session> {
    return this.post('/account/password', { currentPassword, password });
  }

  askForEmailChange(email: string, currentPassword: string): Promise<void> {
    return this.post('/account/email-change', { email, currentPassword });
  }

  confirmEmailChange(token: string): Promise<void> {
    return this.post('/account/email-change/confirmation', { token });
  }

  async endSession(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/account/sessions/${id}`));
  }

  async endOtherSessions(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/v1/account/sessions'));
  }

  deleteAccount(currentPassword: string): Promise<void> {
    return this.post('/account/deletion', { currentPassword });
  }

  acceptInvitation(body: Body<typeof acceptInvitation>): Promise<SignedIn> {
    return this.post('/invitations/acceptance', body);
  }

  private post<Answer>(path: string, body: object): Promise<Answer> {
    return firstValueFrom(this.http.post<Answer>(`/api/v1${path}`, body));
  }
}
