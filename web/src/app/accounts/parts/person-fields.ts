import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';

export interface PersonModel {
  name: string;
  addressName: string;
}

/** Name and how to be addressed: one field each, for names have no parts that everybody has. */
@Component({
  selector: 'app-person-fields',
  imports: [Control, Field, FormField],
  template: `
    <app-field
      label="Your full name"
      i18n-label="@@accounts.name"
      hint="As you write it yourself, in any script."
      i18n-hint="@@accounts.name.hint"
    >
      <input appControl dir="auto" autocomplete="name" spellcheck="false" [formField]="fields().name" />
    </app-field>
    <app-field
      label="How should we address you?"
      i18n-label="@@accounts.addressName"
      hint="In mails, for example “Amina” or “Ms Benali”. Leave it empty and we use your full name."
      i18n-hint="@@accounts.addressName.hint"
      optional
    >
      <input appControl dir="auto" autocomplete="nickname" spellcheck="false" [formField]="fields().addressName" />
    </app-field>
  `,
})
export class PersonFields {
  readonly fields = input.required<Pick<FieldTree<PersonModel>, 'name' | 'addressName'>>();
}
