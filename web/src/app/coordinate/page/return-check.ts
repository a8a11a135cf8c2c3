import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { cityOf } from '../../ui/instant/instant-text';
import { dayText } from '../../ui/instant/day-text';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentReceived } from '../current-received';

/** What the applicant is about to get, to read once more. */
@Component({
  selector: 'app-return-check',
  imports: [SummaryList],
  template: `
    <p i18n="@@coordinate.return.lookAt">
      <strong dir="auto">{{ applicant().name }}</strong> gets a mail to {{ applicant().email }} with this:
    </p>
    <app-summary-list>
      <div>
        <dt i18n="@@coordinate.return.checkSections">Sections to complete</dt>
        <dd>
          <ul class="plain-list">
            @for (title of titles(); track title) {
              <li>{{ title }}</li>
            }
          </ul>
        </dd>
      </div>
      <div>
        <dt i18n="@@coordinate.return.checkUntil">Until</dt>
        <dd i18n="@@coordinate.return.checkDay">{{ day() }}, 23:59 in {{ city() }}</dd>
      </div>
      <div>
        <dt i18n="@@coordinate.return.checkNote">Message</dt>
        <dd>
          @if (note()) {
            <p class="answer-text" dir="auto">{{ note() }}</p>
          } @else {
            <p class="muted" i18n="@@coordinate.return.checkNoNote">None. The mail only names the sections.</p>
          }
        </dd>
      </div>
    </app-summary-list>
  `,
})
export class ReturnCheck {
  readonly sections = input.required<readonly string[]>();
  readonly until = input.required<string>();
  readonly note = input.required<string>();

  private readonly received = inject(CurrentReceived);
  private readonly locale = inject(LOCALE_ID);
  protected readonly applicant = computed(() => this.received.application().applicant);
  protected readonly titles = computed(() =>
    this.sections().map((section) => this.received.titles().get(section) ?? section),
  );
  protected readonly day = computed(() => dayText(this.until(), this.locale));
  protected readonly city = computed(() => cityOf(this.received.application().call.timeZone));
}
