import { Component, computed, input } from '@angular/core';
import { countries } from '@placet/contract/forms/countries.ts';
import { countryName } from '@placet/contract/forms/display-names.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import { DateInput } from '../../ui/date-input/date-input';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';

/** A date or a country. */
@Component({
  selector: 'app-rare-question',
  imports: [Control, DateInput, Field],
  template: `
    @if (question().type === 'date') {
      <app-date-input
        [id]="question().key"
        [legend]="label()"
        [hint]="help()"
        [value]="text()"
        [error]="error()"
        (valueChange)="say()($event)"
      />
    } @else {
      <app-field [id]="question().key" [label]="label()" [hint]="help()" [error]="error()">
        <select appControl #country (change)="say()(country.value)">
          <option value=""></option>
          @for (option of options(); track option.code) {
            <option [value]="option.code" [selected]="option.code === text()">{{ option.name }}</option>
          }
        </select>
      </app-field>
    }
  `,
})
export class RareQuestion {
  readonly question = input.required<Question>();
  readonly text = input.required<string>();
  readonly error = input<string>();
  readonly say = input.required<(text: string) => void>();

  private readonly locale = injectLocale();
  protected readonly label = computed(() => pick(this.question().label, this.locale));
  protected readonly help = computed(() => pick(this.question().help ?? {}, this.locale));
  protected readonly options = computed(() =>
    countries
      .map((code) => ({ code, name: countryName(code, this.locale) }))
      .sort((a, b) => a.name.localeCompare(b.name, this.locale)),
  );
}
