import { booleanAttribute, Component, computed, input, signal } from '@angular/core';
import { nextId, shownError } from './shown-error';

/**
 * Label, hint and error around one native control, with ids, `aria-describedby` and `aria-invalid` wired.
 *
 *     <app-field label="E-mail address" i18n-label="@@accounts.email" hint="We write to you here only.">
 *       <input appControl type="email" autocomplete="username" [formField]="form.email" />
 *     </app-field>
 *
 * With `heading` the label is the page's h1 (one question to a page). Without signal forms, pass `error` yourself.
 */
@Component({
  selector: 'app-field',
  // The id is the control's; two elements of one id would leave its label pointing here.
  host: { class: 'field', '[class.field-invalid]': "shown() !== ''", '[attr.id]': 'null' },
  template: `
    @if (heading()) {
      <h1 class="field-heading">
        <label [for]="id()">{{ label() }}</label>
      </h1>
    } @else {
      <label class="field-label" [for]="id()">
        {{ label() }}
        @if (optional()) {
          <span class="field-optional" i18n="@@ui.optional">(optional)</span>
        }
      </label>
    }
    @if (hint(); as text) {
      <p class="field-hint" [id]="id() + '-hint'">{{ text }}</p>
    }
    @if (shown(); as text) {
      <p class="field-error" [id]="id() + '-error'">
        <span class="visually-hidden" i18n="@@ui.error">Error:</span>
        {{ text }}
      </p>
    }
    <ng-content />
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** An error the page itself found; it goes before those of the form. */
  readonly error = input<string>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly heading = input(false, { transform: booleanAttribute });
  readonly id = input<string>(nextId());

  private readonly control = signal<Element | undefined>(undefined);
  readonly shown = shownError(this.error, this.control);
  readonly describedBy = computed(() => {
    const ids = [];
    if (this.hint() !== undefined && this.hint() !== '') ids.push(`${this.id()}-hint`);
    if (this.shown() !== '') ids.push(`${this.id()}-error`);
    return ids;
  });

  /** Called by the control inside. */
  attach(control: Element): void {
    this.control.set(control);
  }
}
