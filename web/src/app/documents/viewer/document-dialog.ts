import { Component, effect, ElementRef, model, viewChild } from '@angular/core';
import { Button } from '../../ui/button/button';
import { nextId } from '../../ui/field/shown-error';
import { ExitPage } from '../../shell/exit-page';
import type { DocumentView } from '../documents-api';
import { DocumentViewer } from './document-viewer';

/**
 * A document over the page: `<app-document-dialog [(document)]="viewed" />`. Escape closes it, and the focus
 * returns to where it was. It covers the page's own "Exit this page", so it brings one.
 */
@Component({
  selector: 'app-document-dialog',
  imports: [Button, DocumentViewer, ExitPage],
  template: `
    <dialog #dialog class="document-dialog" [attr.aria-labelledby]="id" (close)="document.set(undefined)">
      @if (document(); as shown) {
        <div class="document-head">
          <button appButton type="button" kind="quiet" (click)="dialog.close()" i18n="@@documents.viewer.close">
            Close
          </button>
          <h2 [id]="id" dir="auto">{{ shown.fileName }}</h2>
          <app-exit-page />
        </div>
        <app-document-viewer [document]="shown" />
      }
    </dialog>
  `,
})
export class DocumentDialog {
  readonly document = model.required<DocumentView | undefined>();
  protected readonly id = nextId();
  private readonly element = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.element().nativeElement;
      const shown = this.document() !== undefined;
      if (shown === dialog.open || typeof dialog.showModal !== 'function') return;
      if (shown) dialog.showModal();
      else dialog.close();
    });
  }
}
