import { Component, inject, input, LOCALE_ID, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import type { MailedLink } from '@placet/contract/accounts/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { Entry } from '../entry';
import { nameRules, newPasswordRules } from '../field-rules';
import { LinkProblem } from '../parts/link-problem';
import { PasswordField } from '../parts/password-field';
import { PersonFields } from '../parts/person-fields';

/** Name and password of a new account. */
@Component({
  selector: 'app-confirm-account-form',
  imports: [Button, ErrorSummary, Form, LinkProblem, PasswordField, PersonFields, RouterLink],
  host: { class: 'short-page' },
  templateUrl: './confirm-account-form.html',
})
export class ConfirmAccountForm {
  readonly token = input.required<string>();
  readonly link = input.required<MailedLink>();

  private readonly api = inject(AccountsApi);
  private readonly entry = inject(Entry);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly model = signal({ name: '', addressName: '', password: '' });
  protected readonly refused = signal<unknown>(undefined);
  protected readonly form = form(
    this.model,
    (path) => {
      nameRules(path.name);
      newPasswordRules(path.password, (field) => [
        this.link().email,
        field.valueOf(path.name),
        field.valueOf(path.addressName),
      ]);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { session, returnTo } = await this.api.confirm({
              ...this.model(),
              token: this.token(),
              locale: this.locale,
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            });
            await this.entry.begin(session, returnTo);
          } catch (error) {
            const { status, code } = problemOf(error) ?? {};
            if (status !== 410 && code !== 'account.exists') return formErrors(error, fields);
            this.refused.set(error);
          }
          return undefined;
        },
      },
    },
  );
}
