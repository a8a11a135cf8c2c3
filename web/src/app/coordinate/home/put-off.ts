import { Component, computed, inject, LOCALE_ID, output } from '@angular/core';
import { Button } from '../../ui/button/button';
import { longDate } from '../../ui/instant/instant-text';
import { Now } from '../../ui/instant/now';
import { daysAhead } from './days-ahead';

/** "Not before …": tomorrow, the next Monday, or in two weeks. */
@Component({
  selector: 'app-put-off',
  imports: [Button],
  template: `
    <details class="put-off">
      <summary i18n="@@home.putOff">Not now …</summary>
      <ul class="plain-list">
        @for (day of days(); track day.iso) {
          <li>
            <button appButton kind="quiet" type="button" (click)="chosen.emit(day.iso)">
              <span i18n="@@home.notBefore">Not before {{ day.text }}</span>
            </button>
          </li>
        }
      </ul>
    </details>
  `,
})
export class PutOff {
  readonly chosen = output<string>();
  private readonly clock = inject(Now);
  private readonly locale = inject(LOCALE_ID);
  protected readonly days = computed(() =>
    daysAhead(this.clock.now()).map((iso) => ({
      iso,
      text: longDate(new Date(`${iso}T12:00:00Z`), 'UTC', this.locale),
    })),
  );
}
