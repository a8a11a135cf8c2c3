import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Criterion, Rubric } from '@placet/contract/rubric/definition.ts';
import type { Scores } from '@placet/contract/rubric/score.ts';
import { injectLocale } from '../../shell/locales';

/** The criteria with their scales. One of them is the current one: digits score it, and the next without a score becomes it. */
@Component({
  selector: 'app-score-rows',
  template: `
    @for (criterion of rubric().criteria; track criterion.key; let index = $index) {
      <fieldset
        class="score-row"
        [class.score-current]="index === current()"
        [class.score-missing]="missing().includes(criterion.key)"
        [disabled]="locked()"
        (focusin)="current.set(index)"
      >
        <legend [id]="'criterion-' + criterion.key">
          <span dir="auto">{{ text(criterion.name) }}</span>
          @if (criterion.optional) {
            &ngsp;<span class="muted" i18n="@@review.score.optional">(optional)</span>
          }
          @if (!criterion.counted) {
            &ngsp;<span class="muted" i18n="@@review.score.shown">(only shown)</span>
          }
        </legend>
        @if (missing().includes(criterion.key)) {
          <p class="field-error" i18n="@@review.score.missing">Give this score.</p>
        }
        <div class="score-steps">
          @for (step of criterion.scale; track step.value) {
            <label [title]="text(step.anchor)">
              <input
                type="radio"
                [name]="'score-' + criterion.key"
                [value]="step.value"
                [checked]="scores()[criterion.key] === step.value"
                (change)="choose(criterion.key, step.value)"
              />
              <span class="number">{{ step.value }}</span>
              <span class="visually-hidden">{{ text(step.anchor) }}</span>
            </label>
          }
          @if (scores()[criterion.key] !== undefined && !locked()) {
            <button type="button" class="score-clear" (click)="choose(criterion.key, undefined)">
              <span aria-hidden="true">×</span>
              <span class="visually-hidden" i18n="@@review.score.clear"
                >Take back the score for {{ text(criterion.name) }}</span
              >
            </button>
          }
        </div>
        <p class="score-anchor" dir="auto">{{ anchorOf(criterion) }}</p>
        @if (index === current()) {
          <details class="score-anchors">
            <summary i18n="@@review.score.anchors">What each score stands for</summary>
            <p dir="auto">{{ text(criterion.description) }}</p>
            <dl>
              @for (step of criterion.scale; track step.value) {
                @if (text(step.anchor)) {
                  <div>
                    <dt class="number">{{ step.value }}</dt>
                    <dd dir="auto">{{ text(step.anchor) }}</dd>
                  </div>
                }
              }
            </dl>
          </details>
        }
      </fieldset>
    }
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
})
export class ScoreRows {
  readonly rubric = input.required<Rubric>();
  readonly scores = input.required<Scores>();
  readonly missing = input<readonly string[]>([]);
  readonly locked = input(false);
  readonly scored = output<{ readonly key: string; readonly value: number | undefined }>();

  private readonly locale = injectLocale();
  private readonly page = inject(DOCUMENT);
  protected readonly current = signal(0);
  /** What a key did, for who does not see it. */
  protected readonly said = signal('');
  private readonly criterion = computed(() => this.rubric().criteria[this.current()]);

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected anchorOf({ key, scale }: Criterion): string {
    const chosen = scale.find(({ value }) => value === this.scores()[key]);
    if (chosen) return this.text(chosen.anchor);
    const [low, high] = [scale[0], scale.at(-1)];
    return [low, high]
      .flatMap((step) =>
        step && this.text(step.anchor) !== '' ? [`${String(step.value)}: ${this.text(step.anchor)}`] : [],
      )
      .join(' · ');
  }

  protected choose(key: string, value: number | undefined): void {
    this.scored.emit({ key, value });
  }

  /** Up or down by one criterion, with the focus. */
  move(by: 1 | -1): void {
    const last = this.rubric().criteria.length - 1;
    this.focus(Math.min(last, Math.max(0, this.current() + by)));
  }

  /** Scores the current criterion, and goes to the next that has no score. */
  score(value: number): void {
    const criterion = this.criterion();
    if (!criterion || this.locked() || !criterion.scale.some((step) => step.value === value)) return;
    this.choose(criterion.key, value);
    this.said.set(`${this.text(criterion.name)}: ${String(value)}`);
    const { criteria } = this.rubric();
    const next = criteria.findIndex(
      ({ key }, index) => index > this.current() && key !== criterion.key && this.scores()[key] === undefined,
    );
    if (next !== -1) this.focus(next);
  }

  first(): void {
    const [missing] = this.missing();
    this.focus(
      Math.max(
        0,
        this.rubric().criteria.findIndex(({ key }) => key === missing),
      ),
    );
  }

  private focus(index: number): void {
    this.current.set(index);
    const criterion = this.rubric().criteria[index];
    if (!criterion) return;
    const radios = [...this.page.querySelectorAll<HTMLInputElement>(`input[name="score-${criterion.key}"]`)];
    const target = radios.find(({ checked }) => checked) ?? radios[0];
    target?.focus({ preventScroll: true });
    target?.closest('fieldset')?.scrollIntoView({ block: 'nearest' });
  }
}
