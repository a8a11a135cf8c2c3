import { Component, computed, effect, ElementRef, inject, input, output, signal, viewChildren } from '@angular/core';
import type { PDFPageProxy } from 'pdfjs-dist';
import { DocumentsApi, type DocumentView } from '../documents-api';
import { openPdf, type OpenPdf } from './pdf-engine';
import { PdfPage } from './pdf-page';

/** The pages of a PDF, one below the other, as wide as there is room times `zoom`. */
@Component({
  selector: 'app-pdf-view',
  imports: [PdfPage],
  host: { class: 'pdf-view' },
  template: `
    @if (pdf(); as open) {
      @for (page of pages(); track page.pageNumber) {
        <section class="pdf-sheet" [attr.aria-label]="pageName(page.pageNumber)">
          <app-pdf-page #sheet [pdf]="open" [page]="page" [scale]="scale()" />
        </section>
      }
    }
  `,
})
export class PdfView {
  readonly document = input.required<DocumentView>();
  readonly zoom = input(1);
  /** Width there is for a page, in CSS pixels. */
  readonly room = input.required<number>();
  readonly opened = output<number>();
  readonly failed = output();

  private readonly api = inject(DocumentsApi);
  private readonly sheets = viewChildren<string, ElementRef<HTMLElement>>('sheet', { read: ElementRef });
  protected readonly pdf = signal<OpenPdf | undefined>(undefined);
  protected readonly pages = signal<readonly PDFPageProxy[]>([]);
  /** Pages keep their sizes to one another: the widest fits. */
  protected readonly scale = computed(() => {
    const widest = Math.max(...this.pages().map((page) => page.getViewport({ scale: 1 }).width), 1);
    return (this.room() / widest) * this.zoom();
  });

  constructor() {
    effect((onCleanup) => {
      const document = this.document();
      const ended = new AbortController();
      onCleanup(() => {
        ended.abort();
      });
      void this.open(document, ended.signal);
    });
  }

  /** Scrolls a page into view; 1 is the first. */
  show(number: number): void {
    this.sheets()[number - 1]?.nativeElement.scrollIntoView({ block: 'start' });
  }

  /** The page that takes up the middle of a scroll container. */
  shownIn(container: HTMLElement): number {
    const { top, height } = container.getBoundingClientRect();
    const middle = top + height / 2;
    const index = this.sheets().findLastIndex(
      ({ nativeElement }) => nativeElement.getBoundingClientRect().top <= middle,
    );
    return Math.max(1, index + 1);
  }

  protected pageName(number: number): string {
    return $localize`:@@documents.viewer.pageName:Page ${number}:number:`;
  }

  private async open(document: DocumentView, signal: AbortSignal): Promise<void> {
    this.pages.set([]);
    try {
      const open = await openPdf(document, this.api);
      const close = (): void => void open.task.destroy();
      signal.addEventListener('abort', close);
      if (isOver(signal)) {
        close();
        return;
      }
      const pdf = await open.task.promise;
      this.pdf.set(open);
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        if (isOver(signal)) return;
        this.pages.update((pages) => [...pages, page]);
        if (number === 1) this.opened.emit(pdf.numPages);
      }
    } catch {
      if (!isOver(signal)) this.failed.emit();
    }
  }
}

/** A function, because the type check believes that what was false a moment ago still is. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;
