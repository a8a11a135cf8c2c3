import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Account } from '@placet/contract/accounts/schemas.ts';
import { formErrors } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { AccountsApi } from '../accounts-api';
import { nameRules } from '../field-rules';
import { PersonFields } from '../parts/person-fields';
import { timeZones } from '../parts/time-zones';

@Component({
  selector: 'app-profile-form',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, PersonFields],
  host: { class: 'short-page' },
  templateUrl: './profile-form.html',
})
export class ProfileForm {
  readonly account = input.required<Account>();

  private readonly api = inject(AccountsApi);
  private readonly router = inject(Router);
  private readonly store = inject(SessionStore);
  protected readonly languages = siteLocales;
  protected readonly zones = computed(() => timeZones(this.account().timeZone ?? ''));
  protected readonly model = linkedSignal(() => {
    const { name, addressName, locale, timeZone } = this.account();
    return { name, addressName: addressName ?? '', locale: locale, timeZone: timeZone ?? '' };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      nameRules(path.name);
    },
    {
      submission: {
        action: async (fields) => {
          const { name, addressName, locale, timeZone } = this.model();
          try {
            await this.api.changeProfile({
              name,
              addressName,
              locale: locale,
              timeZone: timeZone === '' ? null : timeZone,
            });
            await this.store.reload();
            await this.router.navigateByUrl('/account');
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
