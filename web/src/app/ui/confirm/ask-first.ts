import { afterNextRender, Component, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { messageOf } from '../../session/problem';
import { Button, type ButtonKind } from '../button/button';
import { Notice } from '../notice/notice';
import { Confirm } from './confirm';

/**
 * A button for what cannot be taken back: it asks first, in its own place, with what that means (content), then does it or says why
 * it could not. Who goes back finds the focus on the button again. `[unasked]` content stands above the button until it is pressed.
 *
 *     <app-ask-first ask="Delete this draft" action="Delete this draft" [run]="discard"> <p>…</p> </app-ask-first>
 */
@Component({
  selector: 'app-ask-first',
  imports: [Button, Confirm, Notice],
  template: `
    @if (asking()) {
      <app-confirm [action]="action()" [busy]="busy()" (confirmed)="confirm()" (cancelled)="cancel()">
        <ng-content />
        @if (error(); as text) {
          <app-notice kind="error" live>
            <p>{{ text }}</p>
          </app-notice>
        }
      </app-confirm>
    } @else {
      <ng-content select="[unasked]" />
      <div class="actions">
        <button appButton #button type="button" [kind]="kind()" (click)="asking.set(true)">{{ ask() }}</button>
      </div>
    }
  `,
})
export class AskFirst {
  /** The text of the button. */
  readonly ask = input.required<string>();
  readonly kind = input<ButtonKind>('quiet');
  /** What the second button does, as a verb and its object. */
  readonly action = input.required<string>();
  /** Does it; a refusal is shown, and can be tried again. */
  readonly run = input.required<() => Promise<void>>();

  private readonly injector = inject(Injector);
  private readonly button = viewChild<ElementRef<HTMLButtonElement>>('button');
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected cancel(): void {
    this.asking.set(false);
    this.error.set('');
    afterNextRender(() => this.button()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      await this.run()();
    } catch (error) {
      this.error.set(messageOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
