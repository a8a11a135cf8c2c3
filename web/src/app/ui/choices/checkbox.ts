import { Component, ElementRef, input, model, output, viewChild } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { nextId, shownError } from '../field/shown-error';

/**
 * One statement to agree to, or one thing to switch on. The statement is the content:
 *
 *     <app-checkbox [formField]="form.agreed">I have read what happens to my data.</app-checkbox>
 */
@Component({
  selector: 'app-checkbox',
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''" },
  template: `
    @if (shown(); as text) {
      <p class="field-error" [id]="id() + '-error'">
        <span class="visually-hidden" i18n="@@ui.errorCheckbox">Error:</span>
        {{ text }}
      </p>
    }
    <div class="choice">
      <input
        #box
        type="checkbox"
        [id]="id()"
        [checked]="checked()"
        [disabled]="disabled()"
        [attr.aria-describedby]="shown() === '' ? null : id() + '-error'"
        [attr.aria-invalid]="shown() === '' ? null : true"
        (change)="checked.set(box.checked)"
        (blur)="touch.emit()"
      />
      <label [for]="id()"><ng-content /></label>
    </div>
  `,
})
export class Checkbox implements FormCheckboxControl {
  readonly checked = model(false);
  readonly id = input<string>(nextId());
  readonly error = input<string>();
  readonly disabled = input(false);
  readonly touch = output();
  protected readonly shown = shownError(this.error);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }
}
