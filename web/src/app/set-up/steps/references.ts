import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { CurrentCall } from '../current-call';
import { StepHead } from '../parts/step-head';

/** How many references, when they are asked, and how long a referee has. */
@Component({
  selector: 'app-set-up-references',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, Radios, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" [stored]="stored()" />
      <app-field
        label="How many references?"
        i18n-label="@@setUp.references.count"
        hint="0 to 5. The form must then ask for referees."
        i18n-hint="@@setUp.references.countHint"
      >
        <input appControl size="3" inputmode="numeric" [formField]="form.count" />
      </app-field>
      <app-radios
        legend="When do we write to the referees?"
        i18n-legend="@@setUp.references.when"
        [choices]="moments"
        [formField]="form.when"
      />
      <app-field
        label="Days to answer"
        i18n-label="@@setUp.references.days"
        hint="1 to 120. We remind referees before the time is over."
        i18n-hint="@@setUp.references.daysHint"
      >
        <input appControl size="4" inputmode="numeric" [formField]="form.days" />
      </app-field>
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.references.save">Save</button>
    </form>
  `,
})
export class ReferencesPage {
  protected readonly current = inject(CurrentCall);
  protected readonly heading = $localize`:@@setUp.references.heading:References`;
  protected readonly moments = [
    {
      value: 'submission',
      label: $localize`:@@setUp.references.onSubmission:When the application is sent`,
    },
    { value: 'shortlisting', label: $localize`:@@setUp.references.onShortlisting:When somebody is shortlisted` },
    { value: 'offer', label: $localize`:@@setUp.references.afterOffer:After an offer` },
  ];
  protected readonly stored = computed(() => {
    const stored = this.current.meanwhile()?.references;
    if (!stored) return [];
    const when = this.moments.find(({ value }) => value === stored.when)?.label ?? '';
    return [
      { label: $localize`:@@setUp.references.countStored:References`, value: String(stored.count) },
      { label: $localize`:@@setUp.references.whenStored:When`, value: when },
      { label: $localize`:@@setUp.references.daysStored:Days to answer`, value: String(stored.days) },
    ];
  });
  private readonly model = signal({
    count: String(this.current.call().references.count),
    when: this.current.call().references.when,
    days: String(this.current.call().references.days),
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.count, ({ value }) =>
        /^[0-5]$/.test(value().trim())
          ? undefined
          : { kind: 'count', message: $localize`:@@setUp.references.countRule:Enter a number from 0 to 5` },
      );
      validate(path.days, ({ value }) =>
        /^\d{1,3}$/.test(value().trim()) && Number(value()) >= 1 && Number(value()) <= 120
          ? undefined
          : { kind: 'days', message: $localize`:@@setUp.references.daysRule:Enter a number of days from 1 to 120` },
      );
    },
    {
      submission: {
        action: (fields) => {
          const { count, when, days } = this.model();
          return this.current.save('references', { count: Number(count), when, days: Number(days) }, fields);
        },
      },
    },
  );
}
