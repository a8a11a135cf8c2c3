import { httpResource } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailedLink } from '@placet/contract/accounts/schemas.ts';
import { Button } from '../../ui/button/button';
import { AccountsApi } from '../accounts-api';
import { Entry } from '../entry';
import { mailedToken } from '../mailed-token';
import { AddressForm } from '../parts/address-form';
import { LinkProblem } from '../parts/link-problem';

/** Signing in by mail: asks for the address, or, with the link's token, for the press of a button (mail scanners press none). */
@Component({
  selector: 'app-sign-in-link',
  imports: [AddressForm, Button, LinkProblem, RouterLink],
  templateUrl: './sign-in-link.html',
})
export class SignInLink {
  readonly returnTo = input<string | undefined>(undefined, { alias: 'return' });

  private readonly api = inject(AccountsApi);
  private readonly entry = inject(Entry);
  protected readonly token = mailedToken();
  protected readonly link = httpResource<MailedLink>(() =>
    this.token() === ''
      ? undefined
      : { url: '/api/v1/mailed-links/reading', method: 'POST', body: { token: this.token() } },
  );
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(undefined);
  protected readonly send = (email: string): Promise<void> => this.api.askForSignInLink(email, this.returnTo());

  protected async signIn(): Promise<void> {
    this.busy.set(true);
    try {
      const { session, returnTo } = await this.api.redeemSignInLink(this.token());
      await this.entry.begin(session, returnTo);
    } catch (error) {
      this.refused.set(error);
    }
    this.busy.set(false);
  }
}
