import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { Condition, Leaf } from '@placet/contract/forms/condition.ts';
import { knownOf } from '@placet/contract/forms/definition/known.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { questionName } from '../words/form-words';
import { comparisonName } from './comparison-names';
import { ConditionValue } from './condition-value';
import {
  compare,
  comparisonOf,
  comparisonsFor,
  conditionFrom,
  firstStatement,
  statementOf,
  type Comparison,
} from './statement';

/** One statement: a question asked before, how its answer is compared, and with what. */
@Component({
  selector: 'app-statement-row',
  imports: [ConditionValue],
  host: { class: 'statement' },
  template: `
    <select
      #asked
      class="control statement-question"
      aria-label="Question"
      i18n-aria-label="@@design.statement.question"
      [id]="id()"
      (change)="ask(asked.value)"
    >
      @if (isElsewhere()) {
        <option selected [value]="statement().leaf.question">{{ elsewhere() }}</option>
      }
      @for (one of earlier(); track one.key) {
        <option [value]="one.key" [selected]="one.key === statement().leaf.question">{{ nameOf(one) }}</option>
      }
    </select>
    <select
      #comparison
      class="control"
      aria-label="Comparison"
      i18n-aria-label="@@design.statement.comparison"
      [id]="id() + '-how'"
      (change)="compareBy(comparison.value)"
    >
      @for (one of comparisons(); track one.value) {
        <option [value]="one.value" [selected]="one.value === chosen()">{{ one.name }}</option>
      }
    </select>
    <app-condition-value
      [id]="id() + '-value'"
      [leaf]="statement().leaf"
      [question]="question()"
      (changed)="setLeaf($event)"
    />
    <button class="small-button" type="button" (click)="removed.emit()" i18n="@@design.statement.remove">Remove</button>
  `,
})
export class StatementRow {
  readonly id = input.required<string>();
  readonly condition = input.required<Condition>();
  readonly form = input.required<FormDefinition>();
  readonly earlier = input.required<readonly Question[]>();
  readonly changed = output<Condition>();
  readonly removed = output();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly statement = computed(() => statementOf(this.condition()));
  protected readonly question = computed(() => knownOf(this.form()).questions.get(this.statement().leaf.question));
  protected readonly chosen = computed(() => comparisonOf(this.statement()));
  protected readonly isElsewhere = computed(
    () => !this.earlier().some(({ key }) => key === this.statement().leaf.question),
  );
  /** A question that was moved below, or taken away, stays visible in the row until another is chosen. */
  protected readonly elsewhere = computed(() => {
    const question = this.question();
    return question
      ? $localize`:@@design.statement.later:${this.nameOf(question)}:question: (asked later)`
      : $localize`:@@design.statement.gone:A question that is not in the form any more`;
  });
  protected readonly comparisons = computed(() => {
    const question = this.question();
    const suitable = question ? comparisonsFor(question) : [];
    const values = suitable.includes(this.chosen()) ? suitable : [this.chosen(), ...suitable];
    return values.map((value) => ({ value, name: comparisonName(value, question?.type) }));
  });

  protected nameOf(question: Question): string {
    return questionName(question, this.locale);
  }

  protected ask(key: string): void {
    const question = knownOf(this.form()).questions.get(key);
    if (question) this.changed.emit(conditionFrom(firstStatement(question)));
  }

  protected compareBy(comparison: string): void {
    const question = this.question();
    if (question) this.changed.emit(conditionFrom(compare(question, comparison as Comparison)));
  }

  protected setLeaf(leaf: Leaf): void {
    this.changed.emit(conditionFrom({ leaf, turned: this.statement().turned }));
  }
}
