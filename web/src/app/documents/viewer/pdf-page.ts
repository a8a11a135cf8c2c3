import { Component, effect, ElementRef, inject, input, signal, viewChild, type OnDestroy } from '@angular/core';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { OpenPdf } from './pdf-engine';
import { sharpness } from './zoom';

/** One page: the picture, and over it the text, transparent, to select and for screen readers. Drawn while it is near the screen. */
@Component({
  selector: 'app-pdf-page',
  host: {
    class: 'pdf-page',
    '[style.--total-scale-factor]': 'scale()',
    '[style.inline-size.px]': 'width()',
    '[style.block-size.px]': 'height()',
  },
  template: `<canvas #canvas aria-hidden="true"></canvas>
    <div #text class="text-layer"></div>`,
})
export class PdfPage implements OnDestroy {
  readonly pdf = input.required<OpenPdf>();
  readonly page = input.required<PDFPageProxy>();
  /** CSS pixels for a point of the page. */
  readonly scale = input.required<number>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly text = viewChild.required<ElementRef<HTMLElement>>('text');
  private readonly near = signal(false);
  protected readonly width = signal(0);
  protected readonly height = signal(0);
  private readonly observer: IntersectionObserver;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    this.observer = new IntersectionObserver(
      (entries) => {
        this.near.set(entries.at(-1)?.isIntersecting === true);
      },
      { rootMargin: '100% 0px' },
    );
    this.observer.observe(host);
    effect(() => {
      const { width, height } = this.page().getViewport({ scale: this.scale() });
      this.width.set(Math.floor(width));
      this.height.set(Math.floor(height));
    });
    effect((onCleanup) => {
      if (!this.near()) return;
      onCleanup(this.draw(this.page(), this.scale()));
    });
    effect((onCleanup) => {
      if (!this.near()) return;
      onCleanup(this.write(this.page(), this.scale()));
    });
  }

  ngOnDestroy(): void {
    this.observer.disconnect();
  }

  /** Gives what takes the picture away again, and its memory. */
  private draw(page: PDFPageProxy, scale: number): () => void {
    const canvas = this.canvas().nativeElement;
    const { width, height } = page.getViewport({ scale });
    const ratio = sharpness(width, height, devicePixelRatio);
    canvas.width = Math.floor(width * ratio);
    canvas.height = Math.floor(height * ratio);
    const task = page.render({ canvas, viewport: page.getViewport({ scale: scale * ratio }) });
    // Cancelled when the page leaves the screen.
    task.promise.catch(() => undefined);
    return () => {
      task.cancel();
      canvas.width = canvas.height = 0;
    };
  }

  private write(page: PDFPageProxy, scale: number): () => void {
    const container = this.text().nativeElement;
    container.replaceChildren();
    const layer = new (this.pdf().pdfjs.TextLayer)({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale }),
    });
    layer.render().catch(() => undefined);
    return () => {
      layer.cancel();
    };
  }
}
