import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationSummary } from '@placet/contract/applications/schemas.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { Instant } from '../../ui/instant/instant';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { Expectation } from '../expectation/expectation';
import { stateName, stateTones } from '../state-texts';

/** One application in the list: its state in the margin, then what it is for and what comes next. */
@Component({
  selector: 'app-application-row',
  imports: [Expectation, Instant, RouterLink, StatusTag],
  host: { class: 'application-row' },
  template: `
    @let own = application();
    <p>
      <app-status-tag [tone]="tone()">{{ state() }}</app-status-tag>
    </p>
    <div>
      <h2>
        <a [routerLink]="link()">{{ call() }}</a>
      </h2>
      <app-expectation [application]="own" />
      @if (own.due; as due) {
        <p class="application-due">
          <span i18n="@@myApplications.row.due">Send it by</span>
          <app-instant [at]="due.at" [zone]="due.timeZone" />
        </p>
      }
      <p class="muted">
        <ng-container i18n="@@myApplications.row.number"
          >Number <span class="number">{{ own.number }}</span></ng-container
        >
      </p>
    </div>
  `,
})
export class ApplicationRow {
  readonly application = input.required<ApplicationSummary>();
  private readonly locale = inject(LOCALE_ID) as Locale;

  protected readonly call = computed(() => pick(this.application().call.name, this.locale));
  protected readonly state = computed(() => stateName(this.application().state));
  protected readonly tone = computed(() => stateTones[this.application().state]);
  /** A draft goes on where it was left; what was sent is looked at. */
  protected readonly link = computed(() => {
    const { id, next } = this.application();
    return next === 'fill_in' || next === 'send' ? ['/apply', id] : ['/my-applications', id];
  });
}
