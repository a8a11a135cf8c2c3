import { httpResource } from '@angular/common/http';
import { Component, input, signal } from '@angular/core';
import { Button } from '../../ui/button/button';
import { documentUrl, type DocumentView } from '../documents-api';
import { DocumentDialog } from '../viewer/document-dialog';
import { NotLoaded } from '../../ui/not-loaded/not-loaded';

/** An uploaded file by its name, which opens it: `<app-file-name [documentId]="id" />`. */
@Component({
  selector: 'app-file-name',
  imports: [Button, DocumentDialog, NotLoaded],
  template: `
    @if (document.hasValue()) {
      <button appButton type="button" kind="quiet" dir="auto" (click)="viewed.set(document.value())">
        {{ document.value().fileName }}
      </button>
    } @else if (document.error()) {
      <p class="muted" i18n="@@documents.unreadable">This file is not here any more.</p>
    }
    @defer (when viewed() !== undefined) {
      <app-document-dialog [(document)]="viewed" />
    } @error {
      <app-not-loaded />
    }
  `,
})
export class FileName {
  readonly documentId = input.required<string>();
  protected readonly document = httpResource<DocumentView>(() => documentUrl(this.documentId()));
  protected readonly viewed = signal<DocumentView | undefined>(undefined);
}
