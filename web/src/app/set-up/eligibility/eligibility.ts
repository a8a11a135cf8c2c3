import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { EligibilityRule, EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { CurrentCall } from '../current-call';
import { StepHead } from '../parts/step-head';
import { Surroundings } from '../parts/surroundings';
import * as edits from './edits';
import { QuestionEditor } from './question-editor';
import { RuleEditor } from './rule-editor';

/** The few questions before the form, and in words what follows from their answers. */
@Component({
  selector: 'app-set-up-eligibility',
  imports: [Button, ErrorSummary, Form, LocalizedTextInput, QuestionEditor, RuleEditor, StepHead],
  templateUrl: './eligibility.html',
})
export class EligibilityPage {
  protected readonly current = inject(CurrentCall);
  private readonly surroundings = inject(Surroundings);
  protected readonly heading = $localize`:@@setUp.eligibility.heading:Eligibility check`;
  protected readonly locales = computed(() => this.current.call().basics.locales);
  protected readonly check = signal<EligibilityRules>(this.current.call().eligibility);
  protected readonly stored = computed(() => {
    const stored = this.current.meanwhile()?.eligibility;
    if (!stored) return [];
    const texts = [...stored.questions.map(({ label }) => label), ...stored.rules.map(({ reason }) => reason)];
    return texts.map((text, index) => ({ label: String(index + 1), value: this.surroundings.text(text) }));
  });
  protected readonly canAddRule = computed(() =>
    this.check().questions.some((question) => edits.answersOf(question).length > 0),
  );
  protected readonly form = form(signal({}), {
    submission: { action: (fields) => this.current.save('eligibility', { rules: this.check() }, fields) },
  });

  protected intro(intro: EligibilityRules['intro']): void {
    this.check.update((check) => ({ ...check, intro }));
  }

  protected add(type: 'yes_no' | 'single_choice'): void {
    this.check.update((check) => edits.addQuestion(check, type));
  }

  protected change(question: Question): void {
    this.check.update((check) => edits.changeQuestion(check, question));
  }

  protected remove(key: string): void {
    this.check.update((check) => edits.removeQuestion(check, key));
  }

  protected addRule(): void {
    this.check.update(edits.addRule);
  }

  protected changeRule(rule: EligibilityRule): void {
    this.check.update((check) => edits.changeRule(check, rule));
  }

  protected removeRule(key: string): void {
    this.check.update((check) => edits.removeRule(check, key));
  }
}
