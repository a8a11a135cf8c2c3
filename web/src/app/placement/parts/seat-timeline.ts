import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { SupervisedInterns } from '@placet/contract/placement/publication.ts';
import { dateFormat } from '../../ui/instant/date-format';
import { dayRangeText } from '../../ui/instant/day-text';
import { monthsOf, seatLanes, stretchOf, type Days } from '../words/lanes';

type Need = SupervisedInterns['teams'][number]['needs'][number];

/** Who sits on which seat of a need over the months, with today in it. The table beside it says the same. */
@Component({
  selector: 'app-seat-timeline',
  template: `
    @let time = shown();
    <div class="table-scroll" aria-hidden="true">
      <div class="places-time interns-lanes">
        <div class="places-axis">
          @for (month of time.months; track month.day) {
            <span [style.inset-inline-start.%]="month.start">{{ month.name }}</span>
          }
        </div>
        <div class="places-lanes">
          @for (lane of time.lanes; track $index) {
            <div class="places-lane">
              @for (stay of lane; track stay.placementId) {
                <span
                  class="places-stay"
                  [style.inset-inline-start.%]="stay.start"
                  [style.inline-size.%]="stay.size"
                  [title]="stay.name + ', ' + days(stay)"
                  ><bdi>{{ stay.name }}</bdi></span
                >
              }
            </div>
          }
          @if (time.today; as at) {
            <span class="interns-today" [style.inset-inline-start.%]="at.start"></span>
          }
        </div>
      </div>
    </div>
  `,
})
export class SeatTimeline {
  readonly need = input.required<Need>();
  readonly today = input.required<string>();
  private readonly locale = inject<Locale>(LOCALE_ID);

  protected readonly shown = computed(() => {
    const { interns, positions, from, to } = this.need();
    const days = [...interns.flatMap((one) => [one.from, one.to]), from, to].filter((day) => day !== null).toSorted();
    const period = { from: days[0] ?? this.today(), to: days.at(-1) ?? this.today() };
    const month = dateFormat(this.locale, { month: 'short', timeZone: 'UTC' });
    const within = period.from <= this.today() && this.today() <= period.to;
    return {
      months: monthsOf(period).map(({ day, start }) => ({
        day,
        start,
        name: month.format(new Date(`${day}T00:00:00Z`)),
      })),
      lanes: seatLanes(interns, positions, period),
      today: within ? stretchOf({ from: this.today(), to: this.today() }, period) : null,
    };
  });

  protected days({ from, to }: Days): string {
    return dayRangeText(from, to, this.locale);
  }
}
