import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { OutlineQuestion } from '../designer/outline-question';
import { sectionName, written } from '../words/form-words';

/** A form to be read, not written: every section and question as it was published. */
@Component({
  selector: 'app-form-reading',
  imports: [OutlineQuestion],
  template: `
    @for (section of sections(); track section.key) {
      <section class="reading">
        <h2 dir="auto">{{ section.title }}</h2>
        @if (section.intro) {
          <p dir="auto">{{ section.intro }}</p>
        }
        <ol>
          @for (one of section.questions; track one.question.key) {
            <li>
              <app-outline-question [question]="one.question" [form]="form()" />
              @if (one.options.length > 0) {
                <ul class="muted">
                  @for (option of one.options; track $index) {
                    <li dir="auto">{{ option }}</li>
                  }
                </ul>
              }
            </li>
          }
        </ol>
      </section>
    }
  `,
})
export class FormReading {
  readonly form = input.required<FormDefinition>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly sections = computed(() =>
    this.form().sections.map(({ key, title, intro, questions }) => ({
      key,
      title: sectionName(title, this.locale),
      intro: written(intro, this.locale),
      questions: questions.map((question) => ({ question, options: this.optionsOf(question) })),
    })),
  );

  private optionsOf(question: Question): readonly string[] {
    return 'options' in question
      ? question.options.map(({ label, value }) => written(label, this.locale) || value)
      : [];
  }
}
