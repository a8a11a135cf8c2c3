import { Component, inject, input, LOCALE_ID, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import type { Invitation, RoleScopeChoices } from '@placet/contract/accounts/schemas.ts';
import { emailRules } from '../../accounts/field-rules';
import { EmailField } from '../../accounts/parts/email-field';
import { formErrors } from '../../session/problem';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Notice } from '../../ui/notice/notice';
import { AdminApi } from '../admin-api';
import { grantOf, noRole, roleRules } from '../parts/role-model';
import { RolePicker } from '../parts/role-picker';

@Component({
  selector: 'app-invite-form',
  imports: [Button, Control, EmailField, ErrorSummary, Field, Form, FormField, Notice, RolePicker, RouterLink],
  host: { class: 'short-page' },
  templateUrl: './invite-form.html',
})
export class InviteForm {
  readonly scopes = input.required<RoleScopeChoices>();

  private readonly api = inject(AdminApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly empty = (): { email: string; locale: string; role: string; callId: string; teamId: string } => ({
    email: '',
    locale: this.locale,
    ...noRole(),
  });
  private readonly model = signal(this.empty());
  protected readonly languages = siteLocales;
  protected readonly sent = signal<Invitation | undefined>(undefined);
  protected readonly form = form(
    this.model,
    (path) => {
      emailRules(path.email);
      roleRules(path);
    },
    {
      submission: {
        action: async (fields) => {
          const { email, locale, ...role } = this.model();
          const body = { email: email.trim(), locale: locale as Locale, roles: [grantOf(role)] };
          try {
            this.sent.set(await this.api.invite(body));
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected another(): void {
    this.model.set(this.empty());
    this.sent.set(undefined);
  }
}
