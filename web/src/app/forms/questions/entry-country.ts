import { Component, inject, input, output } from '@angular/core';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { namedCountries } from '../countries';
import { Surroundings } from '../surroundings';

/** The country of an entry; nobody has to name one. */
@Component({
  selector: 'app-entry-country',
  imports: [Control, Field],
  template: `
    <app-field label="Country" i18n-label="@@forms.entry.country" optional [id]="id()" [error]="error()">
      <select appControl #list [disabled]="surroundings.readOnly()" (change)="chosen.emit(list.value)">
        <option value="" [selected]="!value()" i18n="@@forms.choose">Choose</option>
        @for (country of countries; track country.code) {
          <option [value]="country.code" [selected]="country.code === value()">{{ country.name }}</option>
        }
      </select>
    </app-field>
  `,
})
export class EntryCountry {
  readonly id = input.required<string>();
  readonly error = input<string>();
  readonly value = input<string>();
  readonly chosen = output<string>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly countries = namedCountries(this.surroundings.locale);
}
