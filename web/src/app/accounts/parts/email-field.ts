import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';

/** An e-mail address: `<app-email-field [field]="form.email" />`, the person's own unless it has another label. */
@Component({
  selector: 'app-email-field',
  imports: [Control, Field, FormField],
  template: `
    <app-field [label]="label()">
      <input
        appControl
        type="email"
        [attr.autocomplete]="autocomplete()"
        autocapitalize="none"
        spellcheck="false"
        [formField]="field()"
      />
    </app-field>
  `,
})
export class EmailField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input($localize`:@@accounts.email:E-mail address`);
  readonly autocomplete = input<'username' | 'email' | 'off'>('username');
}
