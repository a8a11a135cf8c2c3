import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { Condition } from '@placet/contract/forms/condition.ts';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import type { Place } from '@placet/contract/forms/design/place.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { FindingsHere } from '../editor/finding-list';
import { conditionWords } from '../words/condition-words';
import { ConditionGroupEditor } from './condition-group';
import { questionsBefore } from './statement';

/** When a question or section is asked, built from statements about earlier answers, and read back as a sentence. */
@Component({
  selector: 'app-condition-builder',
  imports: [ConditionGroupEditor, FindingsHere],
  host: { class: 'condition', role: 'group', 'aria-labelledby': 'condition-name' },
  template: `
    <p id="condition-name">
      @if (condition()) {
        @if (place().question === undefined) {
          <span i18n="@@design.condition.section">Show this section when</span>
        } @else {
          <span i18n="@@design.condition.question">Show this question when</span>
        }
      } @else if (earlier().length > 0) {
        <span i18n="@@design.condition.always">It is always asked.</span>
      } @else {
        <span i18n="@@design.condition.first"
          >It is always asked: there is no earlier question it could depend on.</span
        >
      }
    </p>
    <app-findings-here area="condition" [findings]="findings()" [form]="form()" />
    @if (earlier().length > 0 || condition()) {
      <app-condition-group
        id="condition"
        [condition]="condition()"
        [form]="form()"
        [earlier]="earlier()"
        (changed)="changed.emit($event)"
      />
    }
    @if (words(); as text) {
      <p class="field-hint" aria-live="polite">
        <span i18n="@@design.condition.words">In words: asked when</span>&ngsp;<span dir="auto">{{ text }}</span
        >.
      </p>
    }
  `,
})
export class ConditionBuilder {
  readonly condition = input.required<Condition | undefined>();
  readonly form = input.required<FormDefinition>();
  readonly place = input.required<Place>();
  readonly findings = input.required<readonly Finding[]>();
  readonly changed = output<Condition | undefined>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly earlier = computed(() => questionsBefore(this.form(), this.place()));
  protected readonly words = computed(() => {
    const condition = this.condition();
    return condition ? conditionWords(condition, { form: this.form(), locale: this.locale }) : '';
  });
}
