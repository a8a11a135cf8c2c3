import { Component, computed, inject, input, output } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract';
import type { EligibilityRule } from '@placet/contract/forms/eligibility-rules.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { Surroundings } from '../parts/surroundings';
import { answersOf, simpleCondition } from './edits';

/** "If the answer to … is …, then …, because …, what you can do …". */
@Component({
  selector: 'app-eligibility-rule',
  imports: [Button, Control, Field, LocalizedTextInput],
  host: { class: 'set-up-card', role: 'group', '[attr.aria-label]': 'title()' },
  templateUrl: './rule-editor.html',
})
export class RuleEditor {
  readonly number = input.required<number>();
  readonly rule = input.required<EligibilityRule>();
  readonly questions = input.required<readonly Question[]>();
  readonly locales = input.required<readonly Locale[]>();
  readonly changed = output<EligibilityRule>();
  readonly removed = output();
  private readonly surroundings = inject(Surroundings);

  protected readonly title = computed(() => $localize`:@@setUp.rule.title:Rule ${this.number()}:number:`);
  protected readonly simple = computed(() => simpleCondition(this.rule()));
  protected readonly askable = computed(() =>
    this.questions().flatMap((question, index) =>
      answersOf(question).length === 0
        ? []
        : [{ key: question.key, label: `${String(index + 1)}. ${this.surroundings.text(question.label)}` }],
    ),
  );
  protected readonly answers = computed(() => {
    const question = this.questions().find(({ key }) => key === this.simple()?.question);
    return answersOf(question).map((value) => ({ value: String(value), label: this.answerText(question, value) }));
  });
  protected readonly advice = computed(() => {
    const rule = this.rule();
    return 'whatYouCanDo' in rule ? rule.whatYouCanDo : undefined;
  });

  protected ask(key: string): void {
    const question = this.questions().find((one) => one.key === key);
    const value = answersOf(question).at(-1);
    if (value !== undefined) this.changed.emit({ ...this.rule(), when: { op: 'is', question: key, value } });
  }

  protected answer(text: string): void {
    const condition = this.simple();
    if (!condition) return;
    const question = this.questions().find(({ key }) => key === condition.question);
    const value = question?.type === 'yes_no' ? text === 'true' : text;
    this.changed.emit({ ...this.rule(), when: { op: 'is', question: condition.question, value } });
  }

  protected outcome(outcome: string): void {
    const { key, when, reason } = this.rule();
    if (outcome === 'eligible') this.changed.emit({ key, when, reason, outcome });
    else if (outcome === 'not_eligible' || outcome === 'unsure')
      this.changed.emit({ key, when, reason, outcome, whatYouCanDo: this.advice() ?? {} });
  }

  protected reason(reason: LocalizedText): void {
    this.changed.emit({ ...this.rule(), reason });
  }

  protected advise(whatYouCanDo: LocalizedText): void {
    const rule = this.rule();
    if (rule.outcome !== 'eligible') this.changed.emit({ ...rule, whatYouCanDo });
  }

  private answerText(question: Question | undefined, value: string | boolean): string {
    if (value === true) return $localize`:@@setUp.rule.yes:Yes`;
    if (value === false) return $localize`:@@setUp.rule.no:No`;
    const option = question?.type === 'single_choice' && question.options.find((one) => one.value === value);
    const label = option ? this.surroundings.text(option.label) : '';
    return label === '' ? value : label;
  }
}
