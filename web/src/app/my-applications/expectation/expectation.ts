import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { ApplicationSummary } from '@placet/contract/applications/schemas.ts';
import { dayText } from '../../ui/instant/day-text';
import { plainDate } from '../../ui/instant/instant-text';

/** What happens next, or is expected of the person, in one or two sentences. Dates are those somebody set, never a guess. */
@Component({
  selector: 'app-expectation',
  host: { class: 'expectation' },
  template: `
    @let own = application();
    @switch (own.next) {
      @case ('fill_in') {
        <p i18n="@@myApplications.next.fillIn">
          {{ own.progress.completed }} of {{ own.progress.total }} sections completed. Everything you wrote is saved.
        </p>
      }
      @case ('send') {
        <p i18n="@@myApplications.next.send">All sections are completed. Check your answers and send them.</p>
      }
      @case ('too_late') {
        <p i18n="@@myApplications.next.tooLate">
          The call has closed, so this draft can no longer be sent. You can still read what you wrote, or delete it.
        </p>
      }
      @case ('repair') {
        <p i18n="@@myApplications.next.repair">
          Complete the sections we sent back, then send the application again. Everything else stays as you sent it.
        </p>
      }
      @case ('repair_too_late') {
        <p i18n="@@myApplications.next.repairTooLate">
          The time to complete it has passed. We consider your application as you first sent it.
        </p>
      }
      @case ('wait_for_decision') {
        @if (decisionBy(); as day) {
          <p i18n="@@myApplications.next.decisionBy">You need to do nothing. You hear from us by {{ day }}.</p>
        } @else if (activeUntil(); as day) {
          <p i18n="@@myApplications.next.activeUntil">
            You need to do nothing. We consider your application whenever a place becomes free, until {{ day }}.
          </p>
        } @else {
          <p i18n="@@myApplications.next.decision">You need to do nothing. You hear from us, whatever the decision.</p>
        }
      }
      @case ('wait_on_waitlist') {
        <p i18n="@@myApplications.next.waitlist">
          We write to you as soon as a place becomes free for you, or when we know that none will.
        </p>
      }
      @case ('answer_offer') {
        <p i18n="@@myApplications.next.offer">Read our offer and tell us whether you accept it.</p>
      }
      @case ('nothing') {
        <p>{{ ended() }}</p>
      }
    }
  `,
})
export class Expectation {
  readonly application = input.required<ApplicationSummary>();
  private readonly locale = inject(LOCALE_ID);

  protected readonly decisionBy = computed(() => {
    const day = this.application().call.decisionBy;
    return day === null ? '' : dayText(day, this.locale);
  });

  protected readonly activeUntil = computed(() => {
    const { activeUntil, call } = this.application();
    return activeUntil === null ? '' : plainDate(new Date(activeUntil), call.timeZone, this.locale);
  });

  protected readonly ended = computed(() => {
    switch (this.application().state) {
      case 'withdrawn':
        return $localize`:@@myApplications.next.withdrawn:Nobody considers it any more. While the call is open, you may apply again.`;
      case 'inactive':
        return $localize`:@@myApplications.next.inactive:The time for which we could consider it is over. While the call is open, you may apply again.`;
      default:
        return $localize`:@@myApplications.next.over:There is nothing more to do here.`;
    }
  });
}
