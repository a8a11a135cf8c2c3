import { Component, computed } from '@angular/core';
import { QuestionControl } from '../../forms/question-control';

/** A file question: the place where uploads come in. */
@Component({
  selector: 'app-file-question',
  template: `
    <p class="field-label">{{ label() }}</p>
    @if (help()) {
      <p class="field-hint">{{ help() }}</p>
    }
    @if (error()) {
      <p class="field-error">{{ error() }}</p>
    }
    @if (documentId(); as documentId) {
      <p>{{ documentId }}</p>
    }
  `,
})
export class FileQuestion extends QuestionControl<'file'> {
  protected readonly documentId = computed(() => this.answer()?.documentId);
}
