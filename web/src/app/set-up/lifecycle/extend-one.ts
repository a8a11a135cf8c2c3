import { Component, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { parseDay } from '@placet/contract/forms/days.ts';
import { Button } from '../../ui/button/button';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { cityOf } from '../../ui/instant/instant-text';
import { CurrentCall } from '../current-call';
import { clockTime, localTime, reasonNeeded } from '../parts/rules';
import { StepHead } from '../parts/step-head';

/** A later deadline for one draft. The person tells its number: nobody learns who else is writing one. */
@Component({
  selector: 'app-extend-one',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" />
      <p i18n="@@setUp.one.what">
        It holds for this application alone, whatever becomes of the call. The person sees the new deadline and gets a
        mail.
      </p>
      <app-field
        label="Number of their application"
        i18n-label="@@setUp.one.number"
        hint="Ask the person: it stands on their task list, for example K7QM-2XWD. Drafts are their writers’ own; you cannot look them up."
        i18n-hint="@@setUp.one.numberHint"
      >
        <input appControl size="10" spellcheck="false" autocomplete="off" [formField]="form.number" />
      </app-field>
      <div class="set-up-moment">
        <app-date-input
          legend="New deadline"
          i18n-legend="@@setUp.one.until"
          [hint]="zoneHint"
          [formField]="form.until"
        />
        <app-field label="at" i18n-label="@@setUp.one.time">
          <input appControl size="5" [formField]="form.time" />
        </app-field>
      </div>
      <app-field
        label="Reason"
        i18n-label="@@setUp.one.reason"
        hint="Kept with your name; the person does not see it. Write nothing about their health or family."
        i18n-hint="@@setUp.one.reasonHint"
      >
        <textarea appControl dir="auto" rows="2" [formField]="form.reason"></textarea>
      </app-field>
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.one.action">Give more time</button>
    </form>
  `,
})
export class ExtendOnePage {
  private readonly current = inject(CurrentCall);
  protected readonly heading = $localize`:@@setUp.one.heading:Give one person more time`;
  protected readonly zoneHint = $localize`:@@setUp.one.zone:By the clocks in ${cityOf(this.current.call().dates.timeZone)}:city:.`;
  private readonly model = signal({ number: '', until: '', time: '18:00', reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.number, ({ value }) =>
        /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/i.test(value().trim())
          ? undefined
          : { kind: 'number', message: $localize`:@@setUp.one.numberRule:Enter the number, for example K7QM-2XWD` },
      );
      validate(path.until, ({ value }) =>
        parseDay(value()) !== undefined
          ? undefined
          : { kind: 'date', message: $localize`:@@setUp.one.noDay:Enter the day of the new deadline` },
      );
      clockTime(path.time);
      reasonNeeded(path.reason);
    },
    {
      submission: {
        action: (fields) => {
          const { number, until, time, reason } = this.model();
          const body = { number: number.trim(), until: localTime(until, time), reason };
          const said = $localize`:@@setUp.one.done:The deadline of ${number.trim().toUpperCase()}:number: is later now. The person is told by mail.`;
          return this.current.act('extensions', body, said, fields);
        },
      },
    },
  );
}
