import { Component, computed, DestroyRef, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { durationText } from '../words';

/** Minutes before the end at which the time left is said aloud. */
const spoken = [60, 30, 15, 5, 1] as const;

/**
 * How much time is left, in whole minutes and without seconds that run. It is said aloud at a few moments only. What it counts from is the
 * server's clock, as told with the task.
 */
@Component({
  selector: 'app-task-clock',
  template: `
    <p class="task-clock" [class.task-clock-over]="left() <= 0">
      @if (left() > 0) {
        <ng-container i18n="@@task.clock.left">Time left: {{ text() }}</ng-container>
      } @else {
        <ng-container i18n="@@task.clock.over"
          >Your time is up. What you wrote is kept; handed in now, it is marked as late.</ng-container
        >
      }
    </p>
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
})
export class TaskClock {
  readonly due = input.required<string>();
  /** The server's time when {@link due} was told. */
  readonly now = input.required<string>();
  readonly over = output();

  private readonly locale = inject(LOCALE_ID);
  private readonly ticks = signal(performance.now());
  private readonly began = computed(() => ({ now: Date.parse(this.now()), at: performance.now() }));
  protected readonly left = computed(() => {
    const { now, at } = this.began();
    return (Date.parse(this.due()) - now - (this.ticks() - at)) / 1_000;
  });
  protected readonly text = computed(() => durationText(Math.ceil(this.left() / 60) * 60, this.locale));
  protected readonly said = signal('');
  private told = Infinity;

  constructor() {
    const timer = setInterval(() => {
      const before = this.left();
      this.ticks.set(performance.now());
      const left = this.left();
      if (before > 0 && left <= 0) this.over.emit();
      const next = spoken.filter((minutes) => left <= minutes * 60 && left > 0).at(-1);
      if (next !== undefined && next < this.told) {
        // Who begins with less than an hour is not told so at once.
        if (this.told !== Infinity) this.said.set($localize`:@@task.clock.said:${this.text()}:time: left`);
        this.told = next;
      } else if (this.told === Infinity) this.told = 61;
    }, 5_000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }
}
