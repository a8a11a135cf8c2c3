import { Component, inject } from '@angular/core';
import { Button } from '../ui/button/button';
import { Notice } from '../ui/notice/notice';
import { LastDone } from './done';

/** What was decided last, read out when it appears, with a button that takes it back. */
@Component({
  selector: 'app-screening-done',
  imports: [Button, Notice],
  host: { class: 'screening-done' },
  template: `
    <div role="status">
      @if (last.done(); as done) {
        <app-notice kind="success">
          <p>{{ done.text }}</p>
          @if (done.kept.length > 0) {
            <ul>
              @for (line of done.kept; track line) {
                <li>{{ line }}</li>
              }
            </ul>
          }
          @if (done.undo) {
            <button
              appButton
              kind="secondary"
              type="button"
              [busy]="last.busy()"
              (click)="last.undo()"
              i18n="@@screening.undo"
            >
              Undo
            </button>
          }
        </app-notice>
      }
    </div>
    @if (last.failed(); as text) {
      <app-notice kind="error" live>
        <p>{{ text }}</p>
      </app-notice>
    }
  `,
})
export class DoneNotice {
  protected readonly last = inject(LastDone);
}
