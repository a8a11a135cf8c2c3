import { Component, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { Entry } from '../entry';
import { emailRules } from '../field-rules';
import { CheckMail } from './check-mail';
import { EmailField } from './email-field';

/**
 * Asks for an address, to which a link is then mailed: registering, signing in without a password, a new password. What stands between
 * heading and field is the content.
 */
@Component({
  selector: 'app-address-form',
  imports: [Button, CheckMail, EmailField, ErrorSummary, Form],
  host: { class: 'short-page' },
  template: `
    @if (sentTo(); as address) {
      <app-check-mail [address]="address" (again)="sentTo.set('')" />
    } @else {
      <form [appForm]="form">
        <app-error-summary />
        <h1>{{ heading() }}</h1>
        <ng-content />
        <app-email-field [field]="form.email" />
        <button appButton type="submit" [busy]="form().submitting()">{{ action() }}</button>
      </form>
      <ng-content select="[after]" />
    }
  `,
})
export class AddressForm {
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  /** Has the mail sent; may fail with the API's refusal. */
  readonly send = input.required<(email: string) => Promise<void>>();

  private readonly entry = inject(Entry);
  protected readonly sentTo = signal('');
  private readonly model = signal({ email: this.entry.email() });
  protected readonly form = form(
    this.model,
    (path) => {
      emailRules(path.email);
    },
    {
      submission: {
        action: async (fields) => {
          const email = this.model().email.trim();
          this.entry.email.set(email);
          try {
            await this.send()(email);
          } catch (error) {
            return formErrors(error, fields);
          }
          this.sentTo.set(email);
          return undefined;
        },
      },
    },
  );
}
