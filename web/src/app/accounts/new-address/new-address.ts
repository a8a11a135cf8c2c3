import { httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailedLink } from '@placet/contract/accounts/schemas.ts';
import { SessionStore } from '../../session/session-store';
import { Button } from '../../ui/button/button';
import { AccountsApi } from '../accounts-api';
import { mailedToken } from '../mailed-token';
import { LinkProblem } from '../parts/link-problem';

/** Where the mail to a new address leads: it takes over at the press of the button. */
@Component({
  selector: 'app-new-address',
  imports: [Button, LinkProblem, RouterLink],
  host: { class: 'short-page' },
  template: `
    @if (done()) {
      <h1 i18n="@@accounts.newAddress.done">Your address was changed</h1>
      <p i18n="@@accounts.newAddress.doneHow">From now on you sign in with it, and we write to it.</p>
      <p><a appButton routerLink="/account" i18n="@@accounts.newAddress.account">Account settings</a></p>
    } @else if (refused() === undefined && link.hasValue()) {
      <h1 i18n="@@accounts.newAddress">Use this address</h1>
      <p class="lead" i18n="@@accounts.newAddress.is">
        The new address of your account is <strong dir="auto">{{ link.value().email }}</strong>.
      </p>
      <button appButton type="button" [busy]="busy()" (click)="confirm()" i18n="@@accounts.newAddress.action">
        Use this address
      </button>
    } @else {
      <app-link-problem [resource]="link" [error]="refused()">
        <p><a appButton routerLink="/account/email" i18n="@@accounts.newAddress.another">Ask for another link</a></p>
      </app-link-problem>
    }
  `,
})
export class NewAddress {
  private readonly api = inject(AccountsApi);
  private readonly store = inject(SessionStore);
  private readonly token = mailedToken();
  protected readonly link = httpResource<MailedLink>(() => ({
    url: '/api/v1/mailed-links/reading',
    method: 'POST',
    body: { token: this.token() },
  }));
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly refused = signal<unknown>(undefined);

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.confirmEmailChange(this.token());
      await this.store.reload();
      this.done.set(true);
    } catch (error) {
      this.refused.set(error);
    }
    this.busy.set(false);
  }
}
