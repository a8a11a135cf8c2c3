import { Component, input, output } from '@angular/core';
import { Button } from '../../ui/button/button';

/** Under a list of entries: add another, and bring back what was just removed. */
@Component({
  selector: 'app-entry-actions',
  imports: [Button],
  template: `
    <p class="entry-removed" role="status">
      @if (canRestore()) {
        <span i18n="@@forms.entries.removed">Removed.</span>
        <button appButton kind="quiet" type="button" data-restore (click)="restored.emit()" i18n="@@forms.entries.undo">
          Undo
        </button>
      }
    </p>
    @if (canAdd()) {
      <button appButton kind="secondary" type="button" data-add (click)="added.emit()">{{ action() }}</button>
    }
  `,
})
export class EntryActions {
  readonly action = input.required<string>();
  readonly canAdd = input.required<boolean>();
  readonly canRestore = input.required<boolean>();
  readonly added = output();
  readonly restored = output();
}
