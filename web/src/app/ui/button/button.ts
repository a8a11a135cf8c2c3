import { booleanAttribute, Directive, input } from '@angular/core';

/** What a button means: the one next step, another way, something that destroys, or an aside that looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'quiet';

/**
 * A native button, or a link that acts like the next step.
 *
 *     <button appButton type="submit" [busy]="form().submitting()">Send application</button>
 *     <a appButton kind="secondary" routerLink="/apply">Go back</a>
 *
 * While `busy`, the button keeps focus and its place, says so to assistive technology and does nothing.
 */
@Directive({
  selector: 'button[appButton], a[appButton]',
  host: {
    class: 'button',
    '[attr.data-kind]': 'kind()',
    '[attr.aria-disabled]': 'busy() ? true : null',
    '(click)': 'swallow($event)',
  },
})
export class Button {
  readonly kind = input<ButtonKind>('primary');
  readonly busy = input(false, { transform: booleanAttribute });

  protected swallow(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
