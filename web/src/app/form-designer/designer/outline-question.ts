import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { conditionWords } from '../words/condition-words';
import { questionName } from '../words/form-words';
import { typeNames } from '../words/type-names';

const names = typeNames();

/** A question in the outline: what it is called, its type, how its answers are treated, when it is asked. */
@Component({
  selector: 'app-outline-question',
  host: { class: 'outline-text' },
  template: `
    <span class="outline-name" dir="auto">{{ name() }}</span>
    <span class="outline-facts">{{ facts() }}</span>
    @if (when(); as words) {
      <span class="outline-when" dir="auto">{{ words }}</span>
    }
  `,
})
export class OutlineQuestion {
  readonly question = input.required<Question>();
  /** Only what the condition looks at matters; without one it need not change. */
  readonly form = input.required<FormDefinition | undefined>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly name = computed(() => questionName(this.question(), this.locale));
  protected readonly facts = computed(() => {
    const { type, required, identifying, sensitive, monitoring } = this.question();
    return [
      names[type].name,
      ...(required ? [] : [$localize`:@@design.outline.optional:optional`]),
      ...(identifying === true ? [$localize`:@@design.outline.identifying:identifying`] : []),
      ...(sensitive === true ? [$localize`:@@design.outline.sensitive:sensitive`] : []),
      ...(monitoring === true ? [$localize`:@@design.outline.monitoring:statistics only`] : []),
    ].join(' · ');
  });
  protected readonly when = computed(() => {
    const { condition } = this.question();
    const form = this.form();
    if (!condition || !form) return '';
    const words = conditionWords(condition, { form, locale: this.locale });
    return $localize`:@@design.outline.when:when ${words}:condition:`;
  });
}
