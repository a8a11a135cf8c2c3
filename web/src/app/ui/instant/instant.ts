import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
  signal,
} from '@angular/core';
import { cityOf, clockTime, distance, longDate, ownTime } from './instant-text';
import { Now } from './now';

/**
 * An instant as people need it: in the zone it was set in, how far off, and by the reader's own clock where that differs.
 *
 *     <app-instant [at]="call.closesAt" [zone]="call.timeZone" place="Geneva" />
 *     Monday 30 November 2026, 18:00 in Geneva
 *     in 7 days · 12:00 by your clock
 *
 * With `plain` only the first line. The reader's clock is known after hydration; the second line keeps its place.
 */
@Component({
  selector: 'app-instant',
  host: { class: 'instant' },
  template: `
    <time [attr.datetime]="iso()"
      ><ng-container i18n="@@ui.instant.when">{{ date() }}, {{ time() }} in {{ where() }}</ng-container></time
    >
    @if (!plain()) {
      <span class="instant-own">
        {{ distance() }}
        @if (own(); as own) {
          @if (own.date) {
            <span i18n="@@ui.instant.ownDate">· {{ own.date }}, {{ own.time }} by your clock</span>
          } @else {
            <span i18n="@@ui.instant.ownTime">· {{ own.time }} by your clock</span>
          }
        }
      </span>
    }
  `,
})
export class Instant {
  /** ISO 8601 with offset. */
  readonly at = input.required<string>();
  /** IANA name. */
  readonly zone = input.required<string>();
  readonly place = input<string>();
  readonly plain = input(false, { transform: booleanAttribute });

  private readonly locale = inject(LOCALE_ID);
  private readonly clock = inject(Now);
  private readonly ownZone = signal<string | undefined>(undefined);
  private readonly instant = computed(() => new Date(this.at()));

  protected readonly iso = computed(() => this.instant().toISOString());
  protected readonly date = computed(() => longDate(this.instant(), this.zone(), this.locale));
  protected readonly time = computed(() => clockTime(this.instant(), this.zone(), this.locale));
  protected readonly where = computed(() => this.place() ?? cityOf(this.zone()));
  protected readonly distance = computed(() => distance(this.instant(), this.clock.now(), this.zone(), this.locale));
  protected readonly own = computed(() => {
    const zone = this.ownZone();
    return zone === undefined ? undefined : ownTime(this.instant(), this.zone(), zone, this.locale);
  });

  constructor() {
    afterNextRender(() => {
      this.ownZone.set(Intl.DateTimeFormat().resolvedOptions().timeZone);
    });
  }
}
