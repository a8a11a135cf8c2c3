import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { areaOf, type FindingArea } from '../words/finding-area';
import { findingWords } from '../words/finding-words';

/** What is wrong with one part of a question or section, beside that part. Missing texts are marked where they are missing. */
@Component({
  selector: 'app-findings-here',
  template: `
    @for (text of shown(); track $index) {
      <p class="field-error">{{ text }}</p>
    }
  `,
})
export class FindingsHere {
  readonly findings = input.required<readonly Finding[]>();
  readonly area = input.required<FindingArea>();
  readonly form = input.required<FormDefinition>();
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly shown = computed(() =>
    this.findings()
      .filter((finding) => areaOf(finding) === this.area() && finding.code !== 'text.missing')
      .map((finding) => findingWords(finding, { form: this.form(), locale: this.locale })),
  );
}
