import { Component, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { toggled } from './choice';
import { ChoiceGroup } from './choice-group';
import { GroupHelp, Legend } from './legend';

/**
 * Any number of several answers, as native checkboxes; the value is the chosen ones in the order offered.
 *
 *     <app-checkboxes legend="Which languages?" [choices]="languages" [formField]="form.languages" />
 */
@Component({
  selector: 'app-checkboxes',
  imports: [Legend, GroupHelp],
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''" },
  template: `
    <fieldset class="choices" [attr.aria-describedby]="description()" [disabled]="disabled()">
      <legend [appLegend]="legend()" [heading]="heading()" [optional]="optional()"></legend>
      <app-group-help [id]="id()" [hint]="hint()" [error]="shown()" />
      <div class="choices-list" [class.choices-inline]="inline()">
        @for (choice of choices(); track choice.value) {
          <div class="choice">
            <input
              type="checkbox"
              #box
              [id]="id() + '-' + $index"
              [checked]="value().includes(choice.value)"
              [attr.aria-describedby]="choice.hint ? id() + '-' + $index + '-hint' : null"
              (change)="toggle(choice.value, box.checked)"
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
export class Checkboxes extends ChoiceGroup implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);

  protected toggle(value: string, on: boolean): void {
    this.value.update((chosen) => toggled(this.choices(), chosen, value, on));
  }
}
