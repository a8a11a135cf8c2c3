import { Component, inject, input, LOCALE_ID, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract';
import { pick } from '@placet/contract/pick.ts';
import type { Programme } from '@placet/contract/set-up/schemas.ts';
import { formErrors } from '../../session/problem';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { nameNeeded } from '../parts/rules';
import { SetUpApi } from '../set-up-api';

@Component({
  selector: 'app-new-call-form',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, LocalizedTextInput, Radios],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <h1 i18n="@@setUp.new">New call</h1>
      <app-localized-text
        label="Name"
        i18n-label="@@setUp.new.name"
        hint="What people see first, for example “Geneva internship, spring 2027”."
        i18n-hint="@@setUp.new.nameHint"
        [locales]="organisation.locales()"
        [formField]="form.name"
      />
      <app-field label="Programme" i18n-label="@@setUp.new.programme">
        <select appControl [formField]="form.programmeId">
          <option value="" i18n="@@setUp.new.choose">Choose</option>
          @for (programme of programmes(); track programme.id) {
            <option [value]="programme.id">{{ text(programme.name) }}</option>
          }
        </select>
      </app-field>
      <app-radios
        legend="When can people apply?"
        i18n-legend="@@setUp.new.kind"
        [choices]="kinds"
        [formField]="form.kind"
      />
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.new.action">Begin the call</button>
    </form>
  `,
})
export class NewCallForm {
  readonly programmes = input.required<readonly Programme[]>();

  private readonly api = inject(SetUpApi);
  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly organisation = inject(OrganisationStore);
  protected readonly kinds = [
    {
      value: 'dated',
      label: $localize`:@@setUp.kind.dated:Until a closing date`,
      hint: $localize`:@@setUp.kind.datedHint:Everybody is considered together, after it closes.`,
    },
    {
      value: 'rolling',
      label: $localize`:@@setUp.kind.rolling:At any time`,
      hint: $localize`:@@setUp.kind.rollingHint:Each application stays active for some months.`,
    },
  ];
  private readonly model = signal<{ name: LocalizedText; programmeId: string; kind: string }>({
    name: {},
    programmeId: '',
    kind: 'dated',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      nameNeeded(path.name);
      required(path.programmeId, { message: $localize`:@@setUp.new.noProgramme:Choose the programme` });
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { id } = await this.api.create(this.model());
            await this.router.navigate(['/coordinate/calls', id]);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}
