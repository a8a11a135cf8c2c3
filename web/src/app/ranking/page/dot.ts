import { Component, computed, input } from '@angular/core';

/** Where an estimate lies between 0 and 100, with its 95% interval. Drawn only: the numbers stand beside it. */
@Component({
  selector: 'app-ranking-dot',
  host: { class: 'ranking-dot', 'aria-hidden': 'true' },
  template: `
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
      <line class="ranking-axis" x1="0" x2="100" y1="5" y2="5" />
      <line class="ranking-interval" [attr.x1]="low()" [attr.x2]="high()" y1="5" y2="5" />
    </svg>
    <span class="ranking-point" [style.inset-inline-start.%]="at()"></span>
    @if (mean() !== null) {
      <span class="ranking-mean" [style.inset-inline-start.%]="mean()"></span>
    }
  `,
})
export class RankingDot {
  readonly value = input.required<number>();
  readonly lower = input.required<number>();
  readonly upper = input.required<number>();
  /** The mean before it was adjusted. */
  readonly before = input<number | null>(null);

  protected readonly at = computed(() => within(this.value()));
  protected readonly low = computed(() => within(this.lower()));
  protected readonly high = computed(() => within(this.upper()));
  protected readonly mean = computed(() => {
    const before = this.before();
    return before === null ? null : within(before);
  });
}

const within = (points: number): number => Math.min(100, Math.max(0, points));
