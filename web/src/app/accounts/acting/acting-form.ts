import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import type { Colleague } from '@placet/contract/accounts/schemas.ts';
import { formErrors } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { reasonRules } from '../field-rules';
import { roleLine } from '../role-names';

/** Whose roles, and why. */
@Component({
  selector: 'app-acting-form',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, Radios],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-radios
        legend="Whose pages do you want to see?"
        i18n-legend="@@accounts.acting.who"
        [choices]="choices()"
        [formField]="form.accountId"
      />
      <app-field
        label="Reason"
        i18n-label="@@accounts.acting.reason"
        hint="They get a mail with your name and this reason, and both are kept."
        i18n-hint="@@accounts.acting.reasonHint"
      >
        <textarea appControl dir="auto" rows="2" [formField]="form.reason"></textarea>
      </app-field>
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@accounts.acting.action">
        See what they see
      </button>
    </form>
  `,
})
export class ActingForm {
  readonly colleagues = input.required<readonly Colleague[]>();

  private readonly api = inject(AccountsApi);
  private readonly locale = injectLocale();
  private readonly document = inject(DOCUMENT);
  private readonly model = signal({ accountId: '', reason: '' });
  protected readonly choices = computed(() =>
    this.colleagues().map(({ id, name, roles }) => ({
      value: id,
      label: name,
      hint: new Intl.ListFormat(this.locale).format(roles.map((role) => roleLine(role, this.locale))),
    })),
  );
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.accountId, { message: $localize`:@@accounts.acting.whoMissing:Choose a colleague` });
      reasonRules(path.reason);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { roles } = await this.api.beginActing(this.model());
            // A page load: nothing that was loaded with one's own roles stays.
            this.document.location.assign(`/${this.locale}/${firstPage(roles.map(({ role }) => role))}`);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}

/** Where the work of these roles begins. */
function firstPage(roles: readonly string[]): string {
  if (roles.includes('coordinator')) return 'coordinate';
  return roles.includes('supervisor') ? 'my-teams' : 'acting';
}
