import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailedLink } from '@placet/contract/accounts/schemas.ts';
import { Button } from '../../ui/button/button';
import { mailedToken } from '../mailed-token';
import { LinkProblem } from '../parts/link-problem';
import { ConfirmAccountForm } from './confirm-account-form';

/** Where the mail after registering leads: the address is proved, the account opens here. */
@Component({
  selector: 'app-confirm-account',
  imports: [Button, ConfirmAccountForm, LinkProblem, RouterLink],
  template: `
    @if (token() === '') {
      <div class="short-page">
        <h1 i18n="@@accounts.confirm.noToken">Open the link in the mail</h1>
        <p i18n="@@accounts.confirm.noTokenWhy">
          This page opens your account when you come to it by the link we sent you. A part of the link is missing here.
        </p>
        <p><a appButton routerLink="/register" i18n="@@accounts.confirm.noTokenAgain">Have the mail sent again</a></p>
      </div>
    } @else if (link.hasValue()) {
      <app-confirm-account-form [token]="token()" [link]="link.value()" />
    } @else {
      <app-link-problem class="short-page" [resource]="link">
        <p used>
          <a appButton routerLink="/sign-in" i18n="@@accounts.confirm.signIn">Sign in to your account</a>
        </p>
        <p><a routerLink="/register" i18n="@@accounts.confirm.another">Have another mail sent</a></p>
      </app-link-problem>
    }
  `,
})
export class ConfirmAccount {
  protected readonly token = mailedToken();
  protected readonly link = httpResource<MailedLink>(() =>
    this.token() === ''
      ? undefined
      : { url: '/api/v1/mailed-links/reading', method: 'POST', body: { token: this.token() } },
  );
}
