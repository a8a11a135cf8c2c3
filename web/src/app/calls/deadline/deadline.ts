import { Component, computed, inject, input } from '@angular/core';
import type { CallSummary } from '@placet/contract/calls/schemas.ts';
import { injectLocale } from '../../shell/locales';
import { clockTime, distance, plainDate, weekday } from '../../ui/instant/instant-text';
import { Now } from '../../ui/instant/now';

/** When a call closes, opens or closed, as it stands in the margin of a list. */
@Component({
  selector: 'app-deadline',
  host: { class: 'deadline' },
  template: `
    @if (shown(); as shown) {
      @switch (call().phase) {
        @case ('open') {
          <span i18n="@@calls.deadline.closes">Closes {{ shown.weekday }}</span>
        }
        @case ('opens_later') {
          <span i18n="@@calls.deadline.opens">Opens {{ shown.weekday }}</span>
        }
        @case ('closed') {
          <span i18n="@@calls.deadline.closed">Closed {{ shown.weekday }}</span>
        }
      }
      &ngsp;<time [attr.datetime]="shown.iso"
        ><strong>{{ shown.date }}</strong>
        @if (call().phase !== 'closed') {
          <span class="deadline-more" i18n="@@calls.deadline.timeIn">{{ shown.time }} in {{ call().place.name }}</span>
        }
      </time>
      @if (call().phase !== 'closed') {
        <span class="deadline-more">{{ shown.distance }}</span>
      }
    } @else {
      <span i18n="@@calls.deadline.open">Open</span>&ngsp;<strong i18n="@@calls.deadline.allYear">all year</strong>
    }
  `,
})
export class Deadline {
  readonly call = input.required<CallSummary>();
  private readonly locale = injectLocale();
  private readonly clock = inject(Now);

  protected readonly shown = computed(() => {
    const { phase, opensAt, closesAt, timeZone } = this.call();
    const text = phase === 'opens_later' ? opensAt : closesAt;
    if (text === null) return undefined; // A rolling call.
    const at = new Date(text);
    return {
      iso: at.toISOString(),
      weekday: weekday(at, timeZone, this.locale),
      date: plainDate(at, timeZone, this.locale),
      time: clockTime(at, timeZone, this.locale),
      distance: distance(at, this.clock.now(), timeZone, this.locale),
    };
  });
}
