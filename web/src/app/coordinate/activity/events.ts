import { booleanAttribute, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityEvent } from '@placet/contract/home/activity.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { clockTime, longDate, shortDate } from '../../ui/instant/instant-text';
import { byDay } from './by-day';
import { eventText, whoText } from './event-text';

/** What happened, under the days on which it did, by the reader's own clock. What came since they were last here is marked. */
@Component({
  selector: 'app-events',
  imports: [RouterLink],
  template: `
    @for (day of days(); track day.day) {
      @if (short()) {
        <h3 class="events-day">{{ day.heading }}</h3>
      } @else {
        <h2 class="events-day">{{ day.heading }}</h2>
      }
      <ol class="plain-list events" [class.events-short]="short()">
        @for (event of day.events; track event.id) {
          @if (event.firstSeen) {
            <li class="events-seen"><span i18n="@@activity.seen">New since you were last here, above</span></li>
          }
          <li class="event">
            <time class="number muted" [attr.datetime]="event.at">{{ event.time }}</time>
            <div>
              <p>
                {{ event.text }}
                @if (event.application; as application) {
                  ·
                  <a [routerLink]="['/coordinate/applications', application.id]" dir="auto">{{
                    application.name || application.number
                  }}</a>
                }
                @if (event.team) {
                  · <span dir="auto">{{ event.team }}</span>
                }
              </p>
              <p class="muted">
                <span dir="auto">{{ event.who }}</span> ·
                <a [routerLink]="['/coordinate/calls', event.call.id]" dir="auto">{{ event.callName }}</a>
              </p>
            </div>
          </li>
        }
      </ol>
    } @empty {
      <p class="muted" i18n="@@activity.none">Nothing yet.</p>
    }
  `,
})
export class Events {
  readonly events = input.required<readonly ActivityEvent[]>();
  /** Until when the reader had read when they came. */
  readonly seenAt = input.required<string | null>();
  readonly short = input(false, { transform: booleanAttribute });

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly days = computed(() =>
    byDay(this.events(), undefined, this.seenAt()).map(({ day, events }) => ({
      day,
      heading: longDate(new Date(`${day}T12:00:00Z`), 'UTC', this.locale),
      events: events.map((event) => ({
        ...event,
        time: clockTime(new Date(event.at), undefined, this.locale),
        text: eventText(event, (at) => shortDate(new Date(at), event.call.timeZone, this.locale)),
        who: whoText(event),
        callName: pick(event.call.name, this.locale),
        team: event.team && pick(event.team, this.locale),
      })),
    })),
  );
}
