import { booleanAttribute, Component, computed, input, linkedSignal, output } from '@angular/core';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { parseNumber } from '@placet/contract/forms/numbers.ts';

/**
 * A number among the settings of a question; blank is "no limit". What cannot be read as one stays on the screen with what is wrong about it,
 * and the setting stays as it was.
 */
@Component({
  selector: 'app-number-setting',
  imports: [Control, Field],
  template: `
    <app-field [id]="id()" [label]="label()" [hint]="hint()" [error]="error()">
      <input
        appControl
        #box
        inputmode="decimal"
        size="8"
        autocomplete="off"
        [value]="typed()"
        (input)="type(box.value)"
      />
    </app-field>
  `,
})
export class NumberSetting {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly value = input.required<number | undefined>();
  readonly min = input(1);
  readonly max = input(1_000_000);
  /** Digits after the decimal sign. */
  readonly decimals = input(0);
  /** It cannot be left blank. */
  readonly needed = input(false, { transform: booleanAttribute });
  readonly changed = output<number | undefined>();

  /** As typed, until the setting itself becomes another. */
  protected readonly typed = linkedSignal<number | undefined, string>({
    source: this.value,
    computation: (value, before) =>
      before && this.read(before.value) === value ? before.value : value === undefined ? '' : String(value),
  });
  protected readonly error = computed(() => {
    const typed = this.typed().trim();
    const fine = typed === '' ? !this.needed() : this.read(typed) !== undefined;
    return fine ? '' : this.range();
  });

  protected type(text: string): void {
    this.typed.set(text);
    const number = this.read(text);
    if (this.error() === '' && number !== this.value()) this.changed.emit(number);
  }

  private read(text: string): number | undefined {
    const number = text.trim() === '' ? undefined : parseNumber(text);
    if (number === undefined || number < this.min() || number > this.max()) return undefined;
    return Number(number.toFixed(this.decimals())) === number ? number : undefined;
  }

  private range(): string {
    const [min, max] = [this.min(), this.max()];
    return this.decimals() === 0
      ? $localize`:@@design.number.whole:Enter a whole number from ${min}:min: to ${max}:max:`
      : $localize`:@@design.number.any:Enter a number from ${min}:min: to ${max}:max:`;
  }
}
