import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import { fileSize } from '../../ui/file-row/file-size';
import { PageState } from '../../ui/page-state/page-state';

/** The files that were sent with an application, to open again. */
@Component({
  selector: 'app-sent-documents',
  imports: [PageState],
  template: `
    @if (documents.hasValue()) {
      <ul class="plain-list ruled-list">
        @for (document of sent(); track document.id) {
          <li>
            <a [href]="'/api/v1/documents/' + document.id + '/content'" dir="auto">{{
              document.fileName
            }}</a>&ngsp;<span class="muted number">{{ sizeOf(document) }}</span>
          </li>
        } @empty {
          <li i18n="@@myApplications.documents.none">You sent no files.</li>
        }
      </ul>
    } @else {
      <app-page-state [resource]="documents" />
    }
  `,
})
export class Documents {
  readonly id = input.required<string>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly documents = httpResource<DocumentView[]>(() => ({
    url: '/api/v1/documents',
    params: { application: this.id() },
  }));

  /** What was uploaded and not sent yet, as for a task, is no part of it. */
  protected readonly sent = computed(() =>
    (this.documents.hasValue() ? this.documents.value() : []).filter(({ submitted }) => submitted),
  );

  protected sizeOf({ size }: DocumentView): string {
    return fileSize(size, this.locale);
  }
}
