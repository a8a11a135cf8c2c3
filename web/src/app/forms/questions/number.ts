import { Component, computed } from '@angular/core';
import { parseNumber } from '@placet/contract/forms/numbers.ts';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { QuestionControl } from '../question-control';
import { typedText } from '../typed-text';

/** A number in a text field: number fields change when one scrolls, and swallow what they cannot read. */
@Component({
  selector: 'app-number-question',
  imports: [Control, Field],
  template: `
    <app-field [id]="id()" [label]="label()" [hint]="help()" [error]="error()" [optional]="optional()">
      <span class="with-unit">
        <input
          appControl
          #line
          size="6"
          autocomplete="off"
          dir="ltr"
          [attr.inputmode]="question().decimals ? 'decimal' : 'numeric'"
          [describedBy]="unit() ? id() + 'unit' : undefined"
          [value]="shown()"
          [readOnly]="surroundings.readOnly()"
          (input)="read(line)"
        />
        @if (unit(); as unit) {
          <span [id]="id() + 'unit'">{{ unit }}</span>
        }
      </span>
    </app-field>
  `,
})
export class NumberQuestion extends QuestionControl<'number'> {
  protected readonly unit = computed(() => this.surroundings.text(this.question().unit));
  private typed = '';
  /** What was typed stays as typed ("2,0") while it means the answer. */
  protected readonly shown = computed(() => {
    const answer = this.answer() ?? '';
    return parseNumber(this.typed) === answer ? this.typed : this.write(answer);
  });

  protected read(line: HTMLInputElement): void {
    this.typed = typedText(line);
    const text = this.typed.trim();
    this.answered.emit(text === '' ? undefined : (parseNumber(text) ?? text));
  }

  private write(answer: number | string): string {
    if (typeof answer === 'string') return answer;
    const { locale } = this.surroundings;
    return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(answer);
  }
}
