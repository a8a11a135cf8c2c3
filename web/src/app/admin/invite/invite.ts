import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoleScopeChoices } from '@placet/contract/accounts/schemas.ts';
import { PageState } from '../../ui/page-state/page-state';
import { InviteForm } from './invite-form';

/** Invites somebody to hold a role. */
@Component({
  selector: 'app-invite',
  imports: [InviteForm, PageState, RouterLink],
  template: `
    <a class="back-link" routerLink="/admin/accounts" i18n="@@admin.invite.back">Accounts and roles</a>
    @if (scopes.hasValue()) {
      <app-invite-form [scopes]="scopes.value()" />
    } @else {
      <app-page-state [resource]="scopes" />
    }
  `,
})
export class Invite {
  protected readonly scopes = httpResource<RoleScopeChoices>(() => '/api/v1/staff/scopes');
}
