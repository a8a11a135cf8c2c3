import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { formErrors } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { currentPasswordRules } from '../field-rules';
import { PasswordField } from '../parts/password-field';

/** The step before everything goes, and the page after it. */
@Component({
  selector: 'app-deletion',
  imports: [Button, ErrorSummary, Form, PasswordField, RouterLink],
  templateUrl: './deletion.html',
})
export class Deletion {
  private readonly api = inject(AccountsApi);
  private readonly store = inject(SessionStore);
  protected readonly done = signal(false);
  private readonly model = signal({ currentPassword: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      currentPasswordRules(path.currentPassword);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            await this.api.deleteAccount(this.model().currentPassword);
          } catch (error) {
            return formErrors(error, fields);
          }
          this.store.set(null);
          this.done.set(true);
          return undefined;
        },
      },
    },
  );
}
