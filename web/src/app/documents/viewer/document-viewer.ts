import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  signal,
  viewChild,
  type OnDestroy,
} from '@angular/core';
import { Button } from '../../ui/button/button';
import type { DocumentView } from '../documents-api';
import { Downloads } from './downloads';
import { ImageView } from './image-view';
import { PdfView } from './pdf-view';
import { zoomed } from './zoom';

/**
 * Shows a PDF or a picture within our own pages; other kinds are offered as a download. Keys while it has the focus: arrows and page
 * keys scroll, `+`, `-` and `0` zoom.
 *
 *     <app-document-viewer [document]="document" />
 */
@Component({
  selector: 'app-document-viewer',
  imports: [Button, ImageView, PdfView],
  host: { class: 'viewer' },
  templateUrl: './document-viewer.html',
})
export class DocumentViewer implements OnDestroy {
  readonly document = input.required<DocumentView>();

  private readonly downloads = inject(Downloads);
  private readonly locale = inject(LOCALE_ID);
  private readonly frame = viewChild<ElementRef<HTMLElement>>('frame');
  private readonly pdf = viewChild(PdfView);
  private observer: ResizeObserver | undefined;

  protected readonly kind = computed(() => {
    switch (this.document().type) {
      case 'pdf':
        return 'pdf';
      case 'png':
      case 'jpeg':
        return 'image';
      default:
        return 'other';
    }
  });
  protected readonly ready = computed(() => this.document().state === 'kept' && this.document().scan !== 'waiting');
  protected readonly attempt = signal(0);
  protected readonly phase = linkedSignal<unknown, 'loading' | 'shown' | 'failed'>({
    source: () => [this.document().id, this.attempt()],
    computation: () => 'loading',
  });
  protected readonly pages = linkedSignal({ source: () => this.document().id, computation: () => 0 });
  protected readonly page = linkedSignal({ source: () => this.document().id, computation: () => 1 });
  protected readonly zoom = linkedSignal({ source: () => this.document().id, computation: () => 1 });
  protected readonly percent = computed(() =>
    new Intl.NumberFormat(this.locale, { style: 'percent' }).format(this.zoom()),
  );
  protected readonly room = signal(0);
  protected readonly downloading = signal(false);
  protected readonly downloadFailed = signal(false);

  constructor() {
    afterNextRender(() => {
      const frame = this.frame()?.nativeElement;
      if (!frame) return;
      this.observer = new ResizeObserver(() => {
        // Room for the scroll bar and the frame's padding, so that its coming does not change the room again.
        const style = getComputedStyle(frame);
        const padding = parseFloat(style.paddingInlineStart) + parseFloat(style.paddingInlineEnd);
        this.room.set(Math.max(100, Math.floor(frame.clientWidth - padding)));
      });
      this.observer.observe(frame);
    });
  }

  ngOnDestroy(): void {
    this.observer?.disconnect();
  }

  protected opened(pages: number): void {
    this.pages.set(pages);
    this.phase.set('shown');
  }

  protected enlarge(direction: 1 | -1): void {
    this.zoom.update((zoom) => zoomed(zoom, direction));
  }

  protected turn(by: number): void {
    this.pdf()?.show(Math.min(this.pages(), Math.max(1, this.page() + by)));
  }

  protected scrolled(frame: HTMLElement): void {
    this.page.set(this.pdf()?.shownIn(frame) ?? 1);
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.enlarge(1);
    else if (event.key === '-') this.enlarge(-1);
    else if (event.key === '0') this.zoom.set(1);
    else return;
    event.preventDefault();
  }

  protected async download(): Promise<void> {
    this.downloading.set(true);
    this.downloadFailed.set(!(await this.downloads.save(this.document())));
    this.downloading.set(false);
  }
}
