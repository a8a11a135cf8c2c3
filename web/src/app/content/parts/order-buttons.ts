import { afterNextRender, Component, ElementRef, inject, Injector, input, output, viewChild } from '@angular/core';
import { Button } from '../../ui/button/button';

/** Two buttons that move an entry; a row that moves loses the focus, so the button that was pressed gets it back, or the other one at an end. */
@Component({
  selector: 'app-order-buttons',
  imports: [Button],
  host: { class: 'content-order' },
  template: `
    <button appButton #up type="button" kind="quiet" [disabled]="first()" (click)="moved.emit(-1)">
      <span aria-hidden="true">↑</span>
      <span class="visually-hidden" i18n="@@content.up">Move {{ name() }} up</span>
    </button>
    <button appButton #down type="button" kind="quiet" [disabled]="last()" (click)="moved.emit(1)">
      <span aria-hidden="true">↓</span>
      <span class="visually-hidden" i18n="@@content.down">Move {{ name() }} down</span>
    </button>
  `,
})
export class OrderButtons {
  readonly name = input.required<string>();
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  readonly moved = output<-1 | 1>();

  private readonly injector = inject(Injector);
  private readonly up = viewChild.required<ElementRef<HTMLButtonElement>>('up');
  private readonly down = viewChild.required<ElementRef<HTMLButtonElement>>('down');

  focus(by: -1 | 1): void {
    const [pressed, other] = by < 0 ? [this.up(), this.down()] : [this.down(), this.up()];
    const give = () => {
      (pressed.nativeElement.disabled ? other : pressed).nativeElement.focus();
    };
    afterNextRender({ write: give }, { injector: this.injector });
  }
}
