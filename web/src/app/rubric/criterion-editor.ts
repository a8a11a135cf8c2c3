import { Component, computed, input, output } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { limits, readyScales, scaleOf, type Criterion } from '@placet/contract/rubric/definition.ts';
import { injectLocale } from '../shell/locales';
import { Button } from '../ui/button/button';
import { Checkbox } from '../ui/choices/checkbox';
import { Radios } from '../ui/choices/radios';
import { LocalizedTextInput } from '../ui/localized-text/localized-text';
import { counting, numberOf, roomForStep, withStep } from './edits';

/** One criterion: its texts in every language, what it weighs, its scale with what each step stands for. */
@Component({
  selector: 'app-criterion-editor',
  imports: [Button, Checkbox, LocalizedTextInput, Radios],
  templateUrl: './criterion-editor.html',
})
export class CriterionEditor {
  readonly criterion = input.required<Criterion>();
  readonly locales = input.required<readonly Locale[]>();
  /** What part of the whole it weighs, from 0 to 1. */
  readonly share = input.required<number>();
  readonly changed = output<Partial<Criterion>>();

  private readonly percents = new Intl.NumberFormat(injectLocale(), { style: 'percent', maximumFractionDigits: 1 });
  protected readonly id = computed(() => this.criterion().key);
  protected readonly shareText = computed(() => this.percents.format(this.share()));
  protected readonly room = computed(() => roomForStep(this.criterion()));
  protected readonly ready = readyScales.map((scale) => ({
    ...scale,
    name: `${String(scale.from)}–${String(scale.to)}`,
  }));
  protected readonly counts = [
    {
      value: 'counted',
      label: $localize`:@@rubric.counted:It counts`,
      hint: $localize`:@@rubric.countedHint:The score is part of the result, by its weight.`,
    },
    {
      value: 'shown',
      label: $localize`:@@rubric.shown:It is only shown`,
      hint: $localize`:@@rubric.shownHint:Independent: people read it, no result changes with it.`,
    },
  ];

  protected count(choice: string): void {
    this.changed.emit(counting(choice === 'counted'));
  }

  protected weigh(typed: string): void {
    this.changed.emit({ weight: numberOf(typed, false, limits.weight) });
  }

  /** Words that stand at a value of the old scale stay with it. */
  protected take(scale: { from: number; to: number }): void {
    this.changed.emit({ scale: scaleOf(scale, this.criterion().scale) });
  }

  protected step(index: number, change: { value?: number; anchor?: LocalizedText }): void {
    const scale = this.criterion().scale.map((one, at) => (at === index ? { ...one, ...change } : one));
    this.changed.emit({ scale });
  }

  protected valued(index: number, typed: string): void {
    this.step(index, { value: numberOf(typed, true, limits.value) });
  }

  protected addStep(): void {
    this.changed.emit(withStep(this.criterion()));
  }

  protected removeStep(index: number): void {
    this.changed.emit({ scale: this.criterion().scale.filter((_one, at) => at !== index) });
  }
}
