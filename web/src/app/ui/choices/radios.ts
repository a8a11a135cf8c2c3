import { Component, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { ChoiceGroup } from './choice-group';
import { GroupHelp, Legend } from './legend';

/**
 * One answer of several, as native radios.
 *
 *     <app-radios legend="Do you have a permit?" [choices]="permits" [formField]="form.permit" />
 *     <app-radios legend="…" inline [choices]="yesNo" [(value)]="answer" [error]="shown()" />
 *
 * An empty string means that nothing is chosen.
 */
@Component({
  selector: 'app-radios',
  imports: [Legend, GroupHelp],
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''" },
  template: `
    <fieldset
      class="choices"
      [attr.aria-describedby]="description()"
      [attr.aria-invalid]="shown() === '' ? null : true"
      role="radiogroup"
      [disabled]="disabled()"
    >
      <legend [appLegend]="legend()" [heading]="heading()" [optional]="optional()"></legend>
      <app-group-help [id]="id()" [hint]="hint()" [error]="shown()" />
      <div class="choices-list" [class.choices-inline]="inline()">
        @for (choice of choices(); track choice.value) {
          <div class="choice">
            <input
              type="radio"
              [id]="id() + '-' + $index"
              [name]="id()"
              [value]="choice.value"
              [checked]="value() === choice.value"
              [attr.aria-describedby]="choice.hint ? id() + '-' + $index + '-hint' : null"
              (change)="value.set(choice.value)"
              (blur)="touch.emit()"
            />
            <label [for]="id() + '-' + $index">{{ choice.label }}</label>
            @if (choice.hint) {
              <p class="choice-hint" [id]="id() + '-' + $index + '-hint'">{{ choice.hint }}</p>
            }
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class Radios extends ChoiceGroup implements FormValueControl<string> {
  readonly value = model('');
}
