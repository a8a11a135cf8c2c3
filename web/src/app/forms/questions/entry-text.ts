import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Surroundings } from '../surroundings';
import { typedText } from '../typed-text';

/** One line of text in an entry: `<app-entry-text label="Subject" [id]="…" [value]="row.field" (typed)="change(index, { field: $event })" />`. */
@Component({
  selector: 'app-entry-text',
  imports: [Control, Field],
  template: `
    <app-field [label]="label()" [hint]="hint()" [optional]="optional()" [id]="id()" [error]="error()">
      <input
        appControl
        #control
        autocomplete="off"
        [type]="type()"
        [dir]="type() === 'email' ? 'ltr' : 'auto'"
        [attr.spellcheck]="type() === 'email' ? false : null"
        [value]="value() ?? ''"
        [readOnly]="surroundings.readOnly()"
        (input)="typed.emit(textOf(control))"
      />
    </app-field>
  `,
})
export class EntryText {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly type = input<'text' | 'email'>('text');
  readonly id = input.required<string>();
  readonly error = input<string>();
  readonly value = input<string>();
  readonly typed = output<string>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly textOf = typedText;
}
