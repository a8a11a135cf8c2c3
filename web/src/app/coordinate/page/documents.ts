import { Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import type { DocumentView } from '../../documents/documents-api';
import { DocumentDialog } from '../../documents/viewer/document-dialog';
import { Button } from '../../ui/button/button';
import { fileSize } from '../../ui/file-row/file-size';
import { NotLoaded } from '../../ui/not-loaded/not-loaded';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentReceived } from '../current-received';

interface Row {
  readonly document: DocumentView;
  readonly about: string;
  readonly replaced: boolean;
}

/** The files that were sent, to open in our own viewer. Those of before a repair stay, below. */
@Component({
  selector: 'app-received-documents',
  imports: [Button, DocumentDialog, NotLoaded, PageState],
  template: `
    <h2 class="rail-head" i18n="@@coordinate.documents">Documents</h2>
    @if (received.documents.hasValue()) {
      <ul class="plain-list rail-list">
        @for (row of rows(); track row.document.id) {
          <li>
            <button appButton type="button" kind="quiet" dir="auto" (click)="viewed.set(row.document)">
              {{ row.document.fileName }}
            </button>
            <p class="muted">{{ row.about }}</p>
            @if (row.replaced) {
              <p class="muted" i18n="@@coordinate.documents.replaced">Sent before, replaced since</p>
            }
          </li>
        } @empty {
          <li class="muted" i18n="@@coordinate.documents.none">No files were sent.</li>
        }
      </ul>
    } @else {
      <app-page-state [resource]="received.documents" />
    }
    @defer (when viewed() !== undefined) {
      <app-document-dialog [(document)]="viewed" />
    } @error {
      <app-not-loaded />
    }
  `,
})
export class Documents {
  protected readonly received = inject(CurrentReceived);
  private readonly locale = inject(LOCALE_ID);
  protected readonly viewed = signal<DocumentView | undefined>(undefined);

  protected readonly rows = computed<Row[]>(() => {
    if (!this.received.documents.hasValue()) return [];
    const { sections, history } = this.received.application();
    const current = new Set(history[0]?.documents.map(({ sha256 }) => sha256));
    const questions = new Map(
      sections.flatMap((section) => section.questions.map((question) => [question.key, question.label])),
    );
    return (
      this.received.documents
        .value()
        // Files of referees stand with what they wrote.
        .filter(({ submitted, question }) => submitted && questions.has(question))
        .map((document) => ({
          document,
          about: this.about(document, this.received.asAsked(questions.get(document.question) ?? {})),
          replaced: document.sha256 !== null && !current.has(document.sha256),
        }))
        .sort((a, b) => Number(a.replaced) - Number(b.replaced))
    );
  });

  private about({ size, pages, scan }: DocumentView, question: string): string {
    const length =
      pages === null
        ? ''
        : pages === 1
          ? $localize`:@@coordinate.documents.page:1 page`
          : $localize`:@@coordinate.documents.pages:${pages}:count: pages`;
    const scanned = scan === 'clean' ? '' : scanNames[scan];
    return [question, length, fileSize(size, this.locale), scanned].filter(Boolean).join(' · ');
  }
}

const scanNames: Record<Exclude<DocumentView['scan'], 'clean'>, string> = {
  waiting: $localize`:@@coordinate.documents.waiting:being scanned`,
  infected: $localize`:@@coordinate.documents.infected:virus found`,
  not_scanned: $localize`:@@coordinate.documents.notScanned:not scanned for viruses`,
};
