import { Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { HeldRole, RoleScopeChoices } from '@placet/contract/accounts/schemas.ts';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AdminApi } from '../admin-api';
import { grantOf, noRole, roleRules } from '../parts/role-model';
import { RolePicker } from '../parts/role-picker';

/** Gives somebody another role. */
@Component({
  selector: 'app-grant-form',
  imports: [Button, ErrorSummary, Form, RolePicker],
  host: { class: 'short-page' },
  template: `
    <h2 i18n="@@admin.grant">Give another role</h2>
    <form [appForm]="form">
      <app-error-summary />
      <app-role-picker [fields]="form" [scopes]="scopes()" />
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@admin.grant.action">Give the role</button>
    </form>
  `,
})
export class GrantForm {
  readonly accountId = input.required<string>();
  readonly scopes = input.required<RoleScopeChoices>();
  readonly given = output<HeldRole>();

  private readonly api = inject(AdminApi);
  private readonly model = signal(noRole());
  protected readonly form = form(
    this.model,
    (path) => {
      roleRules(path);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            this.given.emit(await this.api.grantRole(this.accountId(), grantOf(this.model())));
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
