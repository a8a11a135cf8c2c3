import { Component, computed, inject, input, LOCALE_ID, model } from '@angular/core';

/**
 * A month of a year: a select and a text field, for few browsers have a month field. The month may stay open. The value is `2024-09`
 * or `2024`, or what was typed so far (`-09`).
 */
@Component({
  selector: 'app-month-input',
  host: { class: 'field', '[class.field-invalid]': '!!error()' },
  template: `
    <fieldset
      class="choices"
      role="group"
      [attr.aria-describedby]="error() ? id() + '-error' : null"
      [disabled]="disabled()"
    >
      <legend class="legend">{{ legend() }}</legend>
      @if (error(); as text) {
        <p class="field-error" [id]="id() + '-error'">
          <span class="visually-hidden" i18n="@@forms.month.error">Error:</span>
          {{ text }}
        </p>
      }
      <div class="date-parts">
        <div>
          <label [for]="id() + '-year'" i18n="@@forms.month.year">Year</label>
          <input
            #year
            class="control"
            inputmode="numeric"
            autocomplete="off"
            size="5"
            maxlength="10"
            [id]="id() + '-year'"
            [value]="parts().year"
            [attr.aria-invalid]="error() ? true : null"
            (input)="change({ year: year.value })"
          />
        </div>
        <div>
          <label [for]="id() + '-month'"
            ><ng-container i18n="@@forms.month.month">Month</ng-container>&ngsp;<span
              class="field-optional"
              i18n="@@forms.month.optional"
              >(optional)</span
            ></label
          >
          <select
            #month
            class="control"
            [id]="id() + '-month'"
            [attr.aria-invalid]="error() ? true : null"
            (change)="change({ month: month.value })"
          >
            <option value="" [selected]="parts().month === ''">–</option>
            @for (option of months; track option.value) {
              <option [value]="option.value" [selected]="option.value === parts().month">{{ option.name }}</option>
            }
          </select>
        </div>
      </div>
    </fieldset>
  `,
})
export class MonthInput {
  readonly value = model('');
  readonly legend = input.required<string>();
  readonly id = input.required<string>();
  readonly error = input<string>();
  readonly disabled = input(false);

  protected readonly parts = computed(() => {
    const [year = '', month = ''] = this.value().split('-');
    return { year, month };
  });
  protected readonly months = monthNames(inject(LOCALE_ID));

  protected change(part: Partial<{ year: string; month: string }>): void {
    const { year, month } = { ...this.parts(), ...part };
    this.value.set(month === '' ? year.replaceAll('-', '').trim() : `${year.replaceAll('-', '').trim()}-${month}`);
  }
}

function monthNames(locale: string): { value: string; name: string }[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    name: format.format(new Date(Date.UTC(2024, index, 1))),
  }));
}
