import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { Button, type ButtonKind } from '../button/button';

/**
 * The step before something that cannot be taken back: says what and how many (content), then does it or goes back. It takes the focus of
 * the button it replaces, so that it is read out.
 *
 *     <app-confirm action="Withdraw this application" [busy]="busy()" (confirmed)="withdraw()" (cancelled)="close()"> … </app-confirm>
 */
@Component({
  selector: 'app-confirm',
  imports: [Button],
  host: { class: 'confirm', role: 'group', tabindex: '-1' },
  template: `
    <ng-content />
    <div class="actions">
      <button appButton type="button" [kind]="kind()" [busy]="busy()" (click)="confirmed.emit()">{{ action() }}</button>
      <button appButton type="button" kind="quiet" (click)="cancelled.emit()">
        @if (back(); as text) {
          {{ text }}
        } @else {
          <ng-container i18n="@@ui.confirm.back">No, go back</ng-container>
        }
      </button>
    </div>
  `,
})
export class Confirm {
  /** What the button does, as a verb and its object. */
  readonly action = input.required<string>();
  readonly back = input<string>();
  readonly kind = input<ButtonKind>('warning');
  readonly busy = input(false);
  readonly confirmed = output();
  readonly cancelled = output();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      host.focus();
    });
  }
}
