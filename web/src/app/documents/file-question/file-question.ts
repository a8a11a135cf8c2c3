import { Component, computed } from '@angular/core';
import { QuestionControl } from '../../forms/question-control';
import { FileField } from '../file-field/file-field';

/** A file question of a form: the answer is the document that was kept. */
@Component({
  selector: 'app-file-question',
  imports: [FileField],
  template: `
    <app-file-field
      [id]="id()"
      [question]="question()"
      [applicationId]="surroundings.upload().applicationId"
      [label]="label()"
      [hint]="help()"
      [error]="error()"
      [optional]="optional()"
      [readOnly]="surroundings.readOnly()"
      [documentId]="documentId()"
      (documentIdChange)="answered.emit($event === undefined ? undefined : { documentId: $event })"
    />
  `,
})
export class FileQuestion extends QuestionControl<'file'> {
  protected readonly documentId = computed(() => this.answer()?.documentId);
}
