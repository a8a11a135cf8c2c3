import { Component, inject, input, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { Entry } from '../entry';
import { emailRules } from '../field-rules';
import { EmailField } from '../parts/email-field';
import { PasswordField } from '../parts/password-field';

/** Signing in with a password, and the ways for those who have none at hand. */
@Component({
  selector: 'app-sign-in',
  imports: [Button, EmailField, ErrorSummary, Form, PasswordField, RouterLink],
  templateUrl: './sign-in.html',
})
export class SignIn {
  /** Where to go afterwards. */
  readonly returnTo = input<string | undefined>(undefined, { alias: 'return' });

  private readonly api = inject(AccountsApi);
  private readonly entry = inject(Entry);
  private readonly model = signal({ email: this.entry.email(), password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      emailRules(path.email);
      required(path.password, { message: $localize`:@@accounts.password.enter:Enter your password` });
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { email, password } = this.model();
            await this.entry.begin(await this.api.signIn(email.trim(), password), this.returnTo());
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected keep(): void {
    this.entry.email.set(this.model().email.trim());
  }
}
