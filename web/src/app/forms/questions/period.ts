import { Component, input, output } from '@angular/core';
import { MonthInput } from './month-input';

/** What an entry of education or experience says about time. */
export interface PeriodPart {
  from?: string;
  to?: string;
  current?: boolean;
}

/** Beginning and end in months or years, or "still going on". */
@Component({
  selector: 'app-period',
  imports: [MonthInput],
  template: `
    <div class="period">
      <app-month-input
        legend="From"
        i18n-legend="@@forms.period.from"
        [id]="id() + 'from'"
        [error]="fromError()"
        [value]="period().from ?? ''"
        [disabled]="disabled()"
        (valueChange)="changed.emit({ from: $event })"
      />
      @if (!period().current) {
        <app-month-input
          legend="To"
          i18n-legend="@@forms.period.to"
          [id]="id() + 'to'"
          [error]="toError()"
          [value]="period().to ?? ''"
          [disabled]="disabled()"
          (valueChange)="changed.emit({ to: $event })"
        />
      }
    </div>
    <div class="choice period-current">
      <input
        #current
        type="checkbox"
        [id]="id() + 'current'"
        [checked]="period().current ?? false"
        [disabled]="disabled()"
        (change)="changed.emit({ current: current.checked || undefined })"
      />
      <label [for]="id() + 'current'" i18n="@@forms.period.current">It still goes on</label>
    </div>
  `,
})
export class Period {
  readonly period = input.required<PeriodPart>();
  /** What ids begin with: `education_0_`. */
  readonly id = input.required<string>();
  readonly fromError = input<string>();
  readonly toError = input<string>();
  readonly disabled = input(false);
  readonly changed = output<PeriodPart>();
}
