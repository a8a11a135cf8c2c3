import { Component, input } from '@angular/core';

/** Legend, hint and error of a group, the same for radios, checkboxes and dates. */
@Component({
  selector: '[appLegend]',
  host: { class: 'legend', '[class.legend-heading]': 'heading()' },
  template: `
    @if (heading()) {
      <h1>{{ text() }}</h1>
    } @else {
      {{ text() }}
      @if (optional()) {
        <span class="field-optional" i18n="@@ui.optionalGroup">(optional)</span>
      }
    }
  `,
})
export class Legend {
  readonly text = input.required<string>({ alias: 'appLegend' });
  readonly heading = input(false);
  readonly optional = input(false);
}

/** Hint and error under a legend. */
@Component({
  selector: 'app-group-help',
  template: `
    @if (hint(); as text) {
      <p class="field-hint" [id]="id() + '-hint'">{{ text }}</p>
    }
    @if (error(); as text) {
      <p class="field-error" [id]="id() + '-error'">
        <span class="visually-hidden" i18n="@@ui.errorGroup">Error:</span>
        {{ text }}
      </p>
    }
  `,
})
export class GroupHelp {
  readonly id = input.required<string>();
  readonly hint = input<string>();
  readonly error = input.required<string>();
}
