import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { currentPasswordRules, emailRules } from '../field-rules';
import { CheckMail } from '../parts/check-mail';
import { EmailField } from '../parts/email-field';
import { PasswordField } from '../parts/password-field';

/** Another address for the account: nothing changes before the link mailed to it was used. */
@Component({
  selector: 'app-email',
  imports: [Button, CheckMail, EmailField, ErrorSummary, Form, PasswordField, RouterLink],
  template: `
    <a class="back-link" routerLink="/account" i18n="@@accounts.changeEmail.back">Account settings</a>
    <div class="short-page">
      @if (sentTo(); as address) {
        <app-check-mail [address]="address" (again)="sentTo.set('')" />
      } @else {
        <form [appForm]="form">
          <app-error-summary />
          <h1 i18n="@@accounts.changeEmail">Change your e‑mail address</h1>
          <p i18n="@@accounts.changeEmail.how">
            We send a link to the new address, and a note to the present one. Your account changes when you open the
            link.
          </p>
          <app-email-field
            label="New e-mail address"
            i18n-label="@@accounts.changeEmail.new"
            autocomplete="email"
            [field]="form.email"
          />
          <app-password-field
            label="Your current password"
            i18n-label="@@accounts.changeEmail.password"
            autocomplete="current-password"
            [field]="form.currentPassword"
          />
          <button appButton type="submit" [busy]="form().submitting()" i18n="@@accounts.changeEmail.action">
            Send me the link
          </button>
        </form>
      }
    </div>
  `,
})
export class Email {
  private readonly api = inject(AccountsApi);
  protected readonly sentTo = signal('');
  private readonly model = signal({ email: '', currentPassword: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      emailRules(path.email);
      currentPasswordRules(path.currentPassword);
    },
    {
      submission: {
        action: async (fields) => {
          const { email, currentPassword } = this.model();
          try {
            await this.api.askForEmailChange(email.trim(), currentPassword);
          } catch (error) {
            return formErrors(error, fields);
          }
          this.sentTo.set(email.trim());
          return undefined;
        },
      },
    },
  );
}
