import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailedLink } from '@placet/contract/accounts/schemas.ts';
import { AccountsApi } from '../accounts-api';
import { mailedToken } from '../mailed-token';
import { AddressForm } from '../parts/address-form';
import { LinkProblem } from '../parts/link-problem';
import { NewPasswordForm } from './new-password-form';

/** A new password by mail: asks for the address, or, with the link's token, for the password. */
@Component({
  selector: 'app-reset-password',
  imports: [AddressForm, LinkProblem, NewPasswordForm, RouterLink],
  template: `
    @if (token() === '') {
      <app-address-form
        heading="Set a new password"
        i18n-heading="@@accounts.reset"
        action="Send me the link"
        i18n-action="@@accounts.reset.send"
        [send]="send"
      >
        <p i18n="@@accounts.reset.how">
          We send you a link with which you choose a new password. It works for 30 minutes.
        </p>
        <p after class="short-page-ways">
          <a routerLink="/sign-in" queryParamsHandling="preserve" i18n="@@accounts.reset.signIn">Back to signing in</a>
        </p>
      </app-address-form>
    } @else if (link.hasValue()) {
      <app-new-password-form [token]="token()" [link]="link.value()" />
    } @else {
      <app-link-problem class="short-page" [resource]="link">
        <p><a routerLink="/reset-password" i18n="@@accounts.reset.another">Have another link mailed</a></p>
      </app-link-problem>
    }
  `,
})
export class ResetPassword {
  readonly returnTo = input<string | undefined>(undefined, { alias: 'return' });

  private readonly api = inject(AccountsApi);
  protected readonly token = mailedToken();
  protected readonly link = httpResource<MailedLink>(() =>
    this.token() === ''
      ? undefined
      : { url: '/api/v1/mailed-links/reading', method: 'POST', body: { token: this.token() } },
  );
  protected readonly send = (email: string): Promise<void> => this.api.askForReset(email, this.returnTo());
}
