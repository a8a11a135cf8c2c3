import { Component, computed, input, output } from '@angular/core';
import type { FormModel } from '../model/form-model';

/** What can be done with the selected question or section as a whole. */
export type PlaceAction = 'up' | 'down' | 'duplicate' | 'remove' | 'keep';

/** The buttons for that. They say what happened through the page, which also keeps the focus where it belongs. */
@Component({
  selector: 'app-place-actions',
  host: { class: 'place-actions', role: 'toolbar', '[attr.aria-label]': 'name' },
  template: `
    <button
      class="small-button"
      type="button"
      id="move-up"
      title="Alt+↑"
      i18n-title="@@design.actions.upKey"
      (click)="done.emit('up')"
      i18n="@@design.actions.up"
    >
      Move up
    </button>
    <button
      class="small-button"
      type="button"
      id="move-down"
      title="Alt+↓"
      i18n-title="@@design.actions.downKey"
      (click)="done.emit('down')"
      i18n="@@design.actions.down"
    >
      Move down
    </button>
    @if (isQuestion()) {
      <button class="small-button" type="button" (click)="done.emit('duplicate')" i18n="@@design.actions.duplicate">
        Duplicate
      </button>
    }
    <button class="small-button" type="button" (click)="done.emit('keep')" i18n="@@design.actions.keep">
      Keep in the library
    </button>
    <button
      class="small-button small-button-warning"
      type="button"
      (click)="done.emit('remove')"
      i18n="@@design.actions.remove"
    >
      Remove
    </button>
  `,
})
export class PlaceActions {
  readonly model = input.required<FormModel>();
  readonly done = output<PlaceAction>();
  protected readonly name = $localize`:@@design.actions:What to do with it`;
  protected readonly isQuestion = computed(() => this.model().question() !== undefined);
}
