import { Component, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { Locale } from '@placet/contract';
import { formErrors, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { Entry } from '../entry';
import { nameRules, newPasswordRules } from '../field-rules';
import { PasswordField } from '../parts/password-field';
import { PersonFields } from '../parts/person-fields';

/** The account of an invited person who has none yet. */
@Component({
  selector: 'app-invitation-form',
  imports: [Button, ErrorSummary, Form, PasswordField, PersonFields],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <h2 i18n="@@accounts.invitation.open">Open your account</h2>
      <p i18n="@@accounts.invitation.address">
        You will sign in with <strong dir="auto">{{ email() }}</strong>.
      </p>
      <app-person-fields [fields]="form" />
      <input
        class="visually-hidden"
        type="text"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        [value]="email()"
      />
      <app-password-field
        label="Choose a password"
        i18n-label="@@accounts.invitation.password"
        autocomplete="new-password"
        [field]="form.password"
      />
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@accounts.invitation.acceptNew">
        Accept and open my account
      </button>
    </form>
  `,
})
export class InvitationForm {
  readonly token = input.required<string>();
  readonly email = input.required<string>();
  readonly refused = output<unknown>();

  private readonly api = inject(AccountsApi);
  private readonly entry = inject(Entry);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly model = signal({ name: '', addressName: '', password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      nameRules(path.name);
      newPasswordRules(path.password, (field) => [
        this.email(),
        field.valueOf(path.name),
        field.valueOf(path.addressName),
      ]);
    },
    {
      submission: {
        action: async (fields) => {
          const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
          const person = { ...this.model(), locale: this.locale, timeZone };
          try {
            const { session } = await this.api.acceptInvitation({ token: this.token(), person });
            await this.entry.begin(session, undefined);
          } catch (error) {
            if (problemOf(error)?.status !== 410) return formErrors(error, fields, ['body', 'person']);
            this.refused.emit(error);
          }
          return undefined;
        },
      },
    },
  );
}
