import { Component, computed, debounced, input } from '@angular/core';

/**
 * How much of a limit is used. Shown always; said aloud only after a pause, and only near or over the limit.
 *
 *     <textarea appControl describedBy="why-count" [formField]="form.why"></textarea>
 *     <app-counter id="why-count" unit="words" [used]="words()" [limit]="500" />
 *
 * Never give such a field Angular's `maxLength`: the browser would cut off what people type.
 */
@Component({
  selector: 'app-counter',
  template: `
    <p class="counter" [class.counter-over]="over() > 0">
      @if (unit() === 'words') {
        @if (over() > 0) {
          <ng-container i18n="@@ui.counter.wordsOver">{over(), plural,
            =1 {1 word over the limit}
            other {{{over()}} words over the limit}
          }</ng-container>
        } @else {
          <ng-container i18n="@@ui.counter.wordsLeft">{left(), plural,
            =0 {no words left}
            =1 {1 word left}
            other {{{left()}} words left}
          }</ng-container>
        }
      } @else {
        @if (over() > 0) {
          <ng-container i18n="@@ui.counter.charactersOver">{over(), plural,
            =1 {1 character over the limit}
            other {{{over()}} characters over the limit}
          }</ng-container>
        } @else {
          <ng-container i18n="@@ui.counter.charactersLeft">{left(), plural,
            =0 {no characters left}
            =1 {1 character left}
            other {{{left()}} characters left}
          }</ng-container>
        }
      }
    </p>
    <p class="visually-hidden" role="status">{{ spoken() }}</p>
  `,
})
export class Counter {
  readonly used = input.required<number>();
  readonly limit = input.required<number>();
  readonly unit = input<'words' | 'characters'>('words');

  protected readonly over = computed(() => this.used() - this.limit());
  protected readonly left = computed(() => -this.over());
  private readonly rested = debounced(() => this.over(), 1200);

  protected readonly spoken = computed(() => {
    const over = this.rested.hasValue() ? this.rested.value() : -this.limit();
    if (over > 0) return $localize`:@@ui.counter.saidOver:${over}:count: over the limit`;
    return over >= -Math.max(10, this.limit() / 10) ? $localize`:@@ui.counter.saidLeft:${-over}:count: left` : '';
  });
}
