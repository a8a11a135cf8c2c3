import { Component, input, output } from '@angular/core';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';

/** One fact in words. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** Somebody else saved first: what they wrote, beside what stands in the form; the person decides. */
@Component({
  selector: 'app-changed-meanwhile',
  imports: [Button, Notice],
  template: `
    <app-notice kind="warning" live>
      <p>
        <strong i18n="@@teams.changed">Somebody else changed this while you were writing.</strong>&ngsp;<span
          i18n="@@teams.changed.kept"
          >What you wrote is still below. This is what they saved:</span
        >
      </p>
      <dl class="facts">
        @for (line of lines(); track line.label) {
          <div>
            <dt>{{ line.label }}</dt>
            <dd dir="auto">{{ line.text || '–' }}</dd>
          </div>
        }
      </dl>
      <div class="actions">
        <button appButton type="button" kind="secondary" (click)="keep.emit()" i18n="@@teams.changed.keep">
          Keep what I wrote
        </button>
        <button appButton type="button" kind="quiet" (click)="take.emit()" i18n="@@teams.changed.take">
          Take what they saved
        </button>
      </div>
    </app-notice>
  `,
})
export class ChangedMeanwhile {
  /** Theirs, line by line. */
  readonly lines = input.required<readonly Line[]>();
  readonly keep = output();
  readonly take = output();
}
