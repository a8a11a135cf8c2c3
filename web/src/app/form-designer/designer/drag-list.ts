import { Directive, ElementRef, inject, output } from '@angular/core';

/** What is dragged, and before which other it was let go; each as its row's `data-drag` says. */
export interface Dropped {
  readonly from: string;
  readonly to: string;
  readonly after: boolean;
}

const threshold = 6;

/**
 * Rows that can be dragged by their `[data-handle]`, with a mouse, a pen or a finger. Only a convenience: whatever dragging does, buttons
 * and keys do as well. Escape lets go where it was.
 */
@Directive({
  selector: '[appDragList]',
  host: {
    '(pointerdown)': 'begin($event)',
    '(pointermove)': 'drag($event)',
    '(pointerup)': 'finish()',
    '(pointercancel)': 'cancel()',
    '(document:keydown.escape)': 'cancel()',
  },
})
export class DragList {
  readonly dropped = output<Dropped>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private row: HTMLElement | undefined;
  private start = 0;
  private target: { element: HTMLElement; after: boolean } | undefined;

  protected begin(event: PointerEvent): void {
    const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
    const row = handle?.closest<HTMLElement>('[data-drag]');
    if (!row || event.button !== 0) return;
    event.preventDefault();
    this.host.setPointerCapture(event.pointerId);
    this.row = row;
    this.start = event.clientY;
  }

  protected drag(event: PointerEvent): void {
    if (!this.row || (!this.target && Math.abs(event.clientY - this.start) < threshold)) return;
    this.row.dataset['dragging'] = '';
    const element = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drag]');
    if (!element || !this.host.contains(element)) return;
    const { top, height } = element.getBoundingClientRect();
    this.aim({ element, after: event.clientY > top + height / 2 });
  }

  protected finish(): void {
    const from = this.row?.dataset['drag'];
    const to = this.target?.element.dataset['drag'];
    const after = this.target?.after ?? false;
    this.cancel();
    if (from !== undefined && to !== undefined && from !== to) this.dropped.emit({ from, to, after });
  }

  protected cancel(): void {
    if (!this.row) return;
    delete this.row.dataset['dragging'];
    this.aim(undefined);
    this.row = undefined;
  }

  private aim(target: { element: HTMLElement; after: boolean } | undefined): void {
    if (this.target) delete this.target.element.dataset['drop'];
    this.target = target;
    if (target) target.element.dataset['drop'] = target.after ? 'after' : 'before';
  }
}
