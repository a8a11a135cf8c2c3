import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { clockTime, shortDate } from '../../ui/instant/instant-text';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentReceived } from '../current-received';
import { eventText, whoText, type Names } from './timeline-text';

/** What happened since the application was sent, when and by whom; the newest first. */
@Component({
  selector: 'app-timeline',
  imports: [PageState],
  template: `
    <h2 id="timeline" tabindex="-1" class="rail-head" i18n="@@coordinate.timeline">Timeline</h2>
    @if (received.timeline.hasValue()) {
      <ol class="plain-list timeline">
        @for (event of events(); track event.seq) {
          <li>
            <p>{{ event.text }}</p>
            <p class="muted">
              <time class="number" [attr.datetime]="event.at">{{ event.when }}</time> ·
              <span dir="auto">{{ event.who }}</span>
            </p>
          </li>
        }
      </ol>
    } @else {
      <app-page-state [resource]="received.timeline" />
    }
  `,
})
export class Timeline {
  protected readonly received = inject(CurrentReceived);
  private readonly locale = inject(LOCALE_ID);

  private readonly names = computed<Names>(() => {
    const { references, documents } = this.received;
    return {
      sections: this.received.titles(),
      referees: new Map(
        references.hasValue() ? references.value().references.map(({ id, referee }) => [id, referee.name]) : [],
      ),
      documents: new Map(documents.hasValue() ? documents.value().map(({ id, fileName }) => [id, fileName]) : []),
    };
  });

  protected readonly events = computed(() => {
    if (!this.received.timeline.hasValue()) return [];
    const { timeZone } = this.received.application().call;
    return this.received.timeline
      .value()
      .events.map((event) => {
        const at = new Date(event.at);
        return {
          seq: event.seq,
          at: event.at,
          text: eventText(event, this.names()),
          when: `${shortDate(at, timeZone, this.locale)}, ${clockTime(at, timeZone, this.locale)}`,
          who: whoText(event),
        };
      })
      .reverse();
  });
}
