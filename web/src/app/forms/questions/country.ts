import { Component } from '@angular/core';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { namedCountries } from '../countries';
import { QuestionControl } from '../question-control';

/** A country, in a native select: one types its first letters, and every phone knows how to show it. */
@Component({
  selector: 'app-country-question',
  imports: [Control, Field],
  template: `
    <app-field [id]="id()" [label]="label()" [hint]="help()" [error]="error()" [optional]="optional()">
      <select appControl #list autocomplete="country" [disabled]="surroundings.readOnly()" (change)="say(list.value)">
        <option value="" [selected]="!answer()" i18n="@@forms.choose">Choose</option>
        @for (country of countries; track country.code) {
          <option [value]="country.code" [selected]="country.code === answer()">{{ country.name }}</option>
        }
      </select>
    </app-field>
  `,
})
export class CountryQuestion extends QuestionControl<'country'> {
  protected readonly countries = namedCountries(this.surroundings.locale);
}
