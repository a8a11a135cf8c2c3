import { Component, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { MailedLink } from '@placet/contract/accounts/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { Entry } from '../entry';
import { newPasswordRules } from '../field-rules';
import { LinkProblem } from '../parts/link-problem';
import { PasswordField } from '../parts/password-field';

/** The new password of somebody who came by a mailed link. */
@Component({
  selector: 'app-new-password-form',
  imports: [Button, ErrorSummary, Form, LinkProblem, PasswordField, RouterLink],
  host: { class: 'short-page' },
  template: `
    @if (refused(); as error) {
      <app-link-problem [error]="error">
        <p><a routerLink="/reset-password" i18n="@@accounts.newPassword.another">Have another link mailed</a></p>
      </app-link-problem>
    } @else {
      <form [appForm]="form">
        <app-error-summary />
        <h1 i18n="@@accounts.newPassword">Choose a new password</h1>
        <p i18n="@@accounts.newPassword.for">
          For the account <strong dir="auto">{{ link().email }}</strong>. Everywhere else, you will be signed out.
        </p>
        <input
          class="visually-hidden"
          type="text"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="link().email"
        />
        <app-password-field
          label="New password"
          i18n-label="@@accounts.newPassword.label"
          autocomplete="new-password"
          [field]="form.password"
        />
        <button appButton type="submit" [busy]="form().submitting()" i18n="@@accounts.newPassword.action">
          Save the password and sign in
        </button>
      </form>
    }
  `,
})
export class NewPasswordForm {
  readonly token = input.required<string>();
  readonly link = input.required<MailedLink>();

  private readonly api = inject(AccountsApi);
  private readonly entry = inject(Entry);
  private readonly model = signal({ password: '' });
  protected readonly refused = signal<unknown>(undefined);
  protected readonly form = form(
    this.model,
    (path) => {
      newPasswordRules(path.password, () => [this.link().email, this.link().name ?? '']);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { session, returnTo } = await this.api.completeReset(this.token(), this.model().password);
            await this.entry.begin(session, returnTo);
          } catch (error) {
            if (problemOf(error)?.status !== 410) return formErrors(error, fields);
            this.refused.set(error);
          }
          return undefined;
        },
      },
    },
  );
}
