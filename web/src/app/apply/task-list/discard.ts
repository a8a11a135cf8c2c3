import { HttpClient } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { Notice } from '../../ui/notice/notice';
import { SectionDrafts } from '../drafts/section-drafts';

/** Throws a draft away, after asking. */
@Component({
  selector: 'app-discard',
  imports: [Button, Confirm, Notice],
  template: `
    @if (asking()) {
      <app-confirm
        action="Delete this draft"
        i18n-action="@@apply.discard.action"
        [busy]="busy()"
        (confirmed)="discard()"
        (cancelled)="asking.set(false)"
      >
        <p i18n="@@apply.discard.what">
          All answers and files of this draft will be deleted for good. Nothing was sent, and nobody else has seen it.
        </p>
        @if (error()) {
          <app-notice kind="error" live>
            <p>{{ error() }}</p>
          </app-notice>
        }
      </app-confirm>
    } @else {
      <button appButton kind="quiet" type="button" (click)="asking.set(true)" i18n="@@apply.discard.ask">
        Delete this draft
      </button>
    }
  `,
})
export class Discard {
  readonly id = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(SectionDrafts);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected async discard(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      await firstValueFrom(this.http.delete(`/api/v1/applications/${this.id()}`));
      await this.drafts.drop(this.id());
      await this.router.navigateByUrl('/my-applications');
    } catch (error) {
      this.error.set(messageOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
