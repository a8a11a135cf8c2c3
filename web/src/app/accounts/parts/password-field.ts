import { Component, computed, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { passwordLength } from '@placet/contract/accounts/password.ts';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';

/**
 * A password, which one may look at while typing. Pasting and password managers work as in any field.
 *
 *     <app-password-field label="Password" [field]="form.password" autocomplete="current-password" />
 */
@Component({
  selector: 'app-password-field',
  imports: [Control, Field, FormField],
  template: `
    <app-field [label]="label()" [hint]="hint()">
      <div class="password-row">
        <input
          appControl
          [type]="shown() ? 'text' : 'password'"
          [formField]="field()"
          [attr.autocomplete]="autocomplete()"
          autocapitalize="none"
          spellcheck="false"
        />
        <button type="button" class="password-toggle" [attr.aria-label]="said()" (click)="shown.set(!shown())">
          @if (shown()) {
            <ng-container i18n="@@accounts.password.hide">Hide</ng-container>
          } @else {
            <ng-container i18n="@@accounts.password.show">Show</ng-container>
          }
        </button>
      </div>
    </app-field>
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  protected readonly shown = signal(false);

  /** What makes a good password is said before it is chosen. */
  protected readonly hint = computed(() =>
    this.autocomplete() === 'new-password'
      ? $localize`:@@accounts.password.hint:At least ${passwordLength.least}:least: characters. Several unrelated words are easy to remember and hard to guess.`
      : '',
  );

  protected said(): string {
    return this.shown()
      ? $localize`:@@accounts.password.hideSaid:Hide the password`
      : $localize`:@@accounts.password.showSaid:Show the password`;
  }
}
