import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SessionEntry } from '@placet/contract/accounts/schemas.ts';
import { messageOf } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { AccountsApi } from '../accounts-api';

/** Where the person is signed in; each session can be ended. */
@Component({
  selector: 'app-sessions',
  imports: [Button, Instant, Notice, PageState, RouterLink],
  templateUrl: './sessions.html',
})
export class Sessions {
  private readonly api = inject(AccountsApi);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly sessions = httpResource<SessionEntry[]>(() => '/api/v1/account/sessions');
  protected readonly several = computed(() => this.sessions.hasValue() && this.sessions.value().length > 1);
  protected readonly zone = this.store.session()?.account.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly busy = signal('');
  protected readonly said = signal('');
  protected readonly failed = signal('');

  protected async end(session: SessionEntry): Promise<void> {
    if (session.current) {
      await this.store.signOut();
      await this.router.navigateByUrl('/');
      return;
    }
    await this.attempt(
      session.id,
      () => this.api.endSession(session.id),
      $localize`:@@accounts.sessions.ended:The session was ended.`,
    );
  }

  protected async endOthers(): Promise<void> {
    await this.attempt(
      'others',
      () => this.api.endOtherSessions(),
      $localize`:@@accounts.sessions.othersEnded:All other sessions were ended.`,
    );
  }

  private async attempt(what: string, work: () => Promise<void>, done: string): Promise<void> {
    this.busy.set(what);
    this.said.set('');
    this.failed.set('');
    try {
      await work();
      this.said.set(done);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set('');
    this.sessions.reload();
  }
}
