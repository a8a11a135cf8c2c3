import { Component, effect, ElementRef, input, model, viewChild } from '@angular/core';
import { nextId } from '../field/shown-error';

/**
 * A native modal dialog: `<app-dialog heading="Stay signed in?" [(open)]="asking"> … </app-dialog>`. Escape closes it, focus
 * stays inside and returns to where it was. For what fits a page of its own, make a page instead.
 */
@Component({
  selector: 'app-dialog',
  template: `
    <dialog #dialog class="dialog" [attr.aria-labelledby]="id" (close)="open.set(false)">
      @if (open()) {
        <h2 [id]="id">{{ heading() }}</h2>
        <ng-content />
      }
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model.required<boolean>();
  protected readonly id = nextId();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const element = this.dialog().nativeElement;
      if (this.open() === element.open || typeof element.showModal !== 'function') return;
      if (this.open()) element.showModal();
      else element.close();
    });
  }
}
