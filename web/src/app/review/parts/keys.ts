import { Component, inject } from '@angular/core';
import { SingleKeys } from '../single-keys';

/** What keys do on the desk, and the switch for those that are one key alone. */
@Component({
  selector: 'app-desk-keys',
  template: `
    <dl class="review-keys">
      @for (one of keys; track one.key) {
        <div>
          <dt>
            <kbd>{{ one.key }}</kbd>
          </dt>
          <dd>{{ one.does }}</dd>
        </div>
      }
    </dl>
    <label class="review-switch">
      <input type="checkbox" [checked]="single.on()" (change)="single.set(!single.on())" />
      <span i18n="@@review.keys.switch">Single keys do something (kept on this device)</span>
    </label>
  `,
})
export class DeskKeys {
  protected readonly single = inject(SingleKeys);
  protected readonly keys = [
    { key: '1–9', does: $localize`:@@review.keys.score:Score the current criterion, go to the next without a score` },
    { key: 'j  k', does: $localize`:@@review.keys.move:Next and previous criterion` },
    { key: 'n', does: $localize`:@@review.keys.note:Write the note for the panel; Escape leaves it` },
    { key: 'd', does: $localize`:@@review.keys.document:Open the next document, after the last none` },
    { key: 's', does: $localize`:@@review.keys.skip:Skip to the next application` },
    { key: 'o', does: $localize`:@@review.keys.clear:At the conflict question: none, open it` },
    {
      key: 'Ctrl + Enter',
      does: $localize`:@@review.keys.submit:Submit and open the next; works in the note, too`,
    },
    { key: '?', does: $localize`:@@review.keys.list:This list` },
  ];
}
