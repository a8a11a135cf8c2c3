import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountsApi } from '../accounts-api';
import { AddressForm } from '../parts/address-form';

/** Opening an account begins with proving that the address is one's own; the rest is asked on the page the mail leads to. */
@Component({
  selector: 'app-register',
  imports: [AddressForm, RouterLink],
  template: `
    <app-address-form
      heading="Open an account"
      i18n-heading="@@accounts.register"
      action="Send me the mail"
      i18n-action="@@accounts.register.action"
      [send]="send"
    >
      <p i18n="@@accounts.register.how">
        With an account you can stop at any time, come back on another device, and follow your application. We send you
        a mail with a link; there you give your name and choose a password.
      </p>
      <div after class="short-page-ways">
        <p>
          <a routerLink="/sign-in" queryParamsHandling="preserve" i18n="@@accounts.register.signIn"
            >I have an account already</a
          >
        </p>
        <p class="muted">
          <span i18n="@@accounts.register.watched"
            >If somebody else can read your mail, use an address that only you can read.</span
          >&ngsp;<a routerLink="/privacy" i18n="@@accounts.register.privacy">What happens to your data</a>
        </p>
      </div>
    </app-address-form>
  `,
})
export class Register {
  readonly returnTo = input<string | undefined>(undefined, { alias: 'return' });
  private readonly api = inject(AccountsApi);
  protected readonly send = (email: string): Promise<void> => this.api.register(email, this.returnTo());
}
