import { Component, computed } from '@angular/core';
import type { DateRange } from '@placet/contract/forms/answers.ts';
import { GroupHelp, Legend } from '../../ui/choices/legend';
import { DateInput } from '../../ui/date-input/date-input';
import { QuestionControl } from '../question-control';

/** A day. */
@Component({
  selector: 'app-date-question',
  imports: [DateInput],
  template: `
    <app-date-input
      [id]="id()"
      [legend]="label()"
      [hint]="help()"
      [error]="error()"
      [optional]="optional()"
      [autofill]="question().autofill === 'bday' ? 'bday' : undefined"
      [value]="answer() ?? ''"
      [disabled]="surroundings.readOnly()"
      (valueChange)="say($event)"
    />
  `,
})
export class DateQuestion extends QuestionControl<'date'> {}

/** First and last day of a stay. */
@Component({
  selector: 'app-date-range-question',
  imports: [DateInput, GroupHelp, Legend],
  host: { class: 'field', '[class.field-invalid]': '!!error()' },
  template: `
    <fieldset class="choices" role="group" [attr.aria-describedby]="help() ? id() + '-hint' : null">
      <legend [appLegend]="label()" [optional]="optional()"></legend>
      <app-group-help [id]="id()" [hint]="help()" [error]="error() ?? ''" />
      <div class="date-range">
        <app-date-input
          legend="First day"
          i18n-legend="@@forms.range.first"
          [id]="idOf('from')"
          [error]="errorOf('from')"
          [value]="range().from ?? ''"
          [disabled]="surroundings.readOnly()"
          (valueChange)="change({ from: $event })"
        />
        <app-date-input
          legend="Last day"
          i18n-legend="@@forms.range.last"
          [id]="idOf('to')"
          [error]="errorOf('to')"
          [value]="range().to ?? ''"
          [disabled]="surroundings.readOnly()"
          (valueChange)="change({ to: $event })"
        />
      </div>
    </fieldset>
  `,
})
export class DateRangeQuestion extends QuestionControl<'date_range'> {
  protected readonly range = computed<DateRange>(() => this.answer() ?? {});

  protected change(part: DateRange): void {
    const { from = '', to = '' } = { ...this.range(), ...part };
    this.answered.emit(from === '' && to === '' ? undefined : { ...(from && { from }), ...(to && { to }) });
  }
}
