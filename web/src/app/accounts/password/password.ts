import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { formErrors } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { Notice } from '../../ui/notice/notice';
import { AccountsApi } from '../accounts-api';
import { currentPasswordRules, newPasswordRules } from '../field-rules';
import { PasswordField } from '../parts/password-field';

/** Another password: every other session ends. */
@Component({
  selector: 'app-password',
  imports: [Button, ErrorSummary, Form, Notice, PasswordField, RouterLink],
  templateUrl: './password.html',
})
export class Password {
  private readonly api = inject(AccountsApi);
  private readonly store = inject(SessionStore);
  protected readonly email = (): string => this.store.session()?.account.email ?? '';
  protected readonly done = signal(false);
  private readonly model = signal({ currentPassword: '', password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      currentPasswordRules(path.currentPassword);
      newPasswordRules(path.password, () => [this.email(), this.store.session()?.account.name ?? '']);
    },
    {
      submission: {
        action: async (fields) => {
          const { currentPassword, password } = this.model();
          try {
            this.store.set(await this.api.changePassword(currentPassword, password));
          } catch (error) {
            return formErrors(error, fields);
          }
          this.done.set(true);
          return undefined;
        },
      },
    },
  );
}
