import { Component, computed, input, signal } from '@angular/core';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Criterion, Rubric } from '@placet/contract/rubric/definition.ts';
import { weightedResult, type Scores } from '@placet/contract/rubric/score.ts';
import { injectLocale } from '../shell/locales';
import { Button } from '../ui/button/button';

/** The rubric as a reviewer's scorecard, to try it: choosing a score shows what it stands for; nothing is kept. */
@Component({
  selector: 'app-scorecard',
  imports: [Button],
  template: `
    <section class="scorecard" aria-labelledby="scorecard">
      <h2 id="scorecard" i18n="@@rubric.scorecard">As a reviewer scores</h2>
      @for (criterion of rubric().criteria; track criterion.key) {
        <fieldset class="scorecard-row">
          <legend>
            <span dir="auto">{{ text(criterion.name) || '–' }}</span>
            <span class="muted">
              @if (!criterion.counted) {
                &ngsp;<span i18n="@@rubric.scorecard.shown">(only shown)</span>
              }
              @if (criterion.optional) {
                &ngsp;<span i18n="@@rubric.scorecard.optional">(optional)</span>
              }
            </span>
          </legend>
          <p class="muted" dir="auto">{{ text(criterion.description) }}</p>
          <div class="scorecard-steps">
            @for (step of criterion.scale; track $index) {
              <label>
                <input
                  type="radio"
                  [name]="'try-' + criterion.key"
                  [checked]="scores()[criterion.key] === step.value"
                  (change)="choose(criterion.key, step.value)"
                />
                {{ step.value }}
              </label>
            }
            @if (scores()[criterion.key] !== undefined) {
              <button appButton type="button" kind="quiet" (click)="choose(criterion.key, undefined)">
                <span i18n="@@rubric.scorecard.clear">Not given</span>
                <span class="visually-hidden">: {{ text(criterion.name) }}</span>
              </button>
            }
          </div>
          <p class="scorecard-anchor" role="status" dir="auto">{{ anchor(criterion) }}</p>
        </fieldset>
      }
      <p class="scorecard-result" role="status">
        @let all = result();
        @if (all.result === null) {
          <span i18n="@@rubric.scorecard.none">No result yet: no score that counts is given.</span>
        } @else {
          <strong class="number">{{ percent(all.result / 100) }}</strong>&ngsp;<span i18n="@@rubric.scorecard.from"
            >from {{ all.given }} of {{ all.counted }} criteria that count, with {{ percent(all.weight) }} of the
            weight. What is not given is left out, never a zero.</span
          >
        }
      </p>
    </section>
  `,
})
export class Scorecard {
  readonly rubric = input.required<Rubric>();
  private readonly locale = injectLocale();
  protected readonly scores = signal<Scores>({});
  protected readonly result = computed(() => weightedResult(this.rubric(), this.scores()));
  private readonly percents = new Intl.NumberFormat(this.locale, { style: 'percent' });

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected percent(part: number): string {
    return this.percents.format(part);
  }

  protected anchor({ key, scale }: Criterion): string {
    const chosen = scale.find(({ value }) => value === this.scores()[key]);
    return chosen ? this.text(chosen.anchor) : '';
  }

  protected choose(key: string, value: number | undefined): void {
    this.scores.update((scores) => ({ ...scores, [key]: value }));
  }
}
