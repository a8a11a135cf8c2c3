import {
  booleanAttribute,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupHelp, Legend } from '../choices/legend';
import { nextId, shownError } from '../field/shown-error';
import { joinDate, pastedDate, sameDate, splitDate, type DateParts } from './date-parts';

/**
 * A day that people know by heart, such as a birthday: three fields, as in the GOV.UK Design System. A native date input
 * is hard by voice and by screen reader, takes many taps to go back thirty years, empties itself on an impossible date (a draft
 * keeps what was typed), and Angular's support of it needs an inline style that our content security policy refuses.
 *
 *     <app-date-input legend="Date of birth" hint="For example, 27 3 1999" autofill="bday" [formField]="form.born" />
 *
 * The value is `1999-03-27`, or what was typed so far (`1999--`), or empty.
 */
@Component({
  selector: 'app-date-input',
  imports: [Legend, GroupHelp],
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''" },
  template: `
    <fieldset
      class="choices"
      role="group"
      [attr.aria-describedby]="description()"
      [disabled]="disabled()"
      (paste)="paste($event)"
    >
      <legend [appLegend]="legend()" [heading]="heading()" [optional]="optional()"></legend>
      <app-group-help [id]="id()" [hint]="hint()" [error]="shown()" />
      <div class="date-parts">
        <div>
          <label [for]="id() + '-day'" i18n="@@ui.date.day">Day</label>
          <input
            #day
            class="control"
            inputmode="numeric"
            size="3"
            maxlength="10"
            [id]="id() + '-day'"
            [value]="parts().day"
            [attr.autocomplete]="autofill() ? autofill() + '-day' : null"
            [attr.aria-invalid]="shown() === '' ? null : true"
            (input)="change({ day: day.value })"
            (blur)="touch.emit()"
          />
        </div>
        <div>
          <label [for]="id() + '-month'" i18n="@@ui.date.month">Month</label>
          <input
            #month
            class="control"
            inputmode="numeric"
            size="3"
            maxlength="10"
            [id]="id() + '-month'"
            [value]="parts().month"
            [attr.autocomplete]="autofill() ? autofill() + '-month' : null"
            [attr.aria-invalid]="shown() === '' ? null : true"
            (input)="change({ month: month.value })"
            (blur)="touch.emit()"
          />
        </div>
        <div>
          <label [for]="id() + '-year'" i18n="@@ui.date.year">Year</label>
          <input
            #year
            class="control"
            inputmode="numeric"
            size="5"
            maxlength="10"
            [id]="id() + '-year'"
            [value]="parts().year"
            [attr.autocomplete]="autofill() ? autofill() + '-year' : null"
            [attr.aria-invalid]="shown() === '' ? null : true"
            (input)="change({ year: year.value })"
            (blur)="touch.emit()"
          />
        </div>
      </div>
    </fieldset>
  `,
})
export class DateInput implements FormValueControl<string> {
  readonly value = model('');
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly heading = input(false, { transform: booleanAttribute });
  readonly optional = input(false, { transform: booleanAttribute });
  readonly autofill = input<'bday'>();
  readonly id = input<string>(nextId());
  readonly error = input<string>();
  readonly disabled = input(false);
  readonly touch = output();

  protected readonly parts = signal<DateParts>(splitDate(''));
  protected readonly shown = shownError(this.error);
  protected readonly description = computed(() => {
    const ids = [];
    if (this.hint() !== undefined && this.hint() !== '') ids.push(`${this.id()}-hint`);
    if (this.shown() !== '') ids.push(`${this.id()}-error`);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    // What was typed stays as typed; only a value set from outside replaces it.
    effect(() => {
      const value = this.value();
      if (!sameDate(untracked(this.parts), value)) this.parts.set(splitDate(value));
    });
  }

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('input')?.focus(options);
  }

  protected change(part: Partial<DateParts>): void {
    this.parts.update((parts) => ({ ...parts, ...part }));
    this.value.set(joinDate(this.parts()));
  }

  protected paste(event: ClipboardEvent): void {
    const parts = pastedDate(event.clipboardData?.getData('text') ?? '');
    if (!parts) return;
    event.preventDefault();
    this.change(parts);
  }
}
