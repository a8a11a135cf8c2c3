import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';

/** The name of an uploaded file, as a link to it. */
@Component({
  selector: 'app-file-name',
  template: `
    @if (document.hasValue()) {
      <p class="answer-text">
        <a dir="auto" [href]="'/api/v1/documents/' + documentId() + '/content'">{{ document.value().fileName }}</a>
      </p>
    }
  `,
})
export class FileName {
  readonly documentId = input.required<string>();
  protected readonly document = httpResource<{ fileName: string }>(() => `/api/v1/documents/${this.documentId()}`);
}
