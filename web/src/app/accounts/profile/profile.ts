import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Account } from '@placet/contract/accounts/schemas.ts';
import { PageState } from '../../ui/page-state/page-state';
import { ProfileForm } from './profile-form';

/** Name, how to be addressed, language of mails, time zone. */
@Component({
  selector: 'app-profile',
  imports: [PageState, ProfileForm, RouterLink],
  template: `
    <a class="back-link" routerLink="/account" i18n="@@accounts.profile.back">Account settings</a>
    @if (account.hasValue()) {
      <app-profile-form [account]="account.value()" />
    } @else {
      <app-page-state [resource]="account" />
    }
  `,
})
export class Profile {
  protected readonly account = httpResource<Account>(() => '/api/v1/account');
}
