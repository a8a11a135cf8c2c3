import { HttpClient } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { Notice } from '../../ui/notice/notice';

/** Withdraws an application, after saying what that means. */
@Component({
  selector: 'app-withdraw',
  imports: [Button, Confirm, Notice],
  template: `
    @if (asking()) {
      <app-confirm
        action="Withdraw this application"
        i18n-action="@@myApplications.withdraw.action"
        [busy]="busy()"
        (confirmed)="withdraw()"
        (cancelled)="cancel()"
      >
        <p><strong i18n="@@myApplications.withdraw.sure">Do you want to withdraw this application for good?</strong></p>
        <p i18n="@@myApplications.withdraw.means">
          Nobody will consider it any more, and your referees need not write. This cannot be undone; while the call is
          open, you may apply again from the beginning.
        </p>
        @if (error()) {
          <app-notice kind="error" live>
            <p>{{ error() }}</p>
          </app-notice>
        }
      </app-confirm>
    } @else {
      <p i18n="@@myApplications.withdraw.when">
        If you no longer want this internship, withdraw: somebody else may get the place. You need give no reason.
      </p>
      <div class="actions">
        <button
          appButton
          #ask
          kind="secondary"
          type="button"
          (click)="asking.set(true)"
          i18n="@@myApplications.withdraw.ask"
        >
          Withdraw…
        </button>
      </div>
    }
  `,
})
export class Withdraw {
  readonly id = input.required<string>();
  readonly withdrawn = output();
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly ask = viewChild<ElementRef<HTMLButtonElement>>('ask');
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  /** Back to the button that asked, for whoever goes by keyboard. */
  protected cancel(): void {
    this.asking.set(false);
    afterNextRender(() => this.ask()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async withdraw(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      await firstValueFrom(this.http.post(`/api/v1/applications/${this.id()}/withdrawal`, { confirm: true }));
      this.withdrawn.emit();
    } catch (error) {
      this.error.set(messageOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
