import { Component, computed, inject } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { SessionStore } from '../session/session-store';

/** Between what was sent and the texts of it. */
@Component({
  selector: 'app-messages-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    @if (mayWrite()) {
      <nav class="messages-nav no-print" aria-label="Messages" i18n-aria-label="@@messages.nav">
        <a
          routerLink="/coordinate/messages"
          routerLinkActive
          [routerLinkActiveOptions]="wherever"
          ariaCurrentWhenActive="page"
          i18n="@@messages.nav.outbox"
          >What was sent</a
        >
        <a
          routerLink="/coordinate/messages/templates"
          routerLinkActive
          ariaCurrentWhenActive="page"
          i18n="@@messages.nav.templates"
          >Texts of mails</a
        >
      </nav>
    }
  `,
})
export class MessagesNav {
  private readonly session = inject(SessionStore);
  /** Whatever the list is narrowed by. */
  protected readonly wherever: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  };
  /** What every call sends is written by coordinators of every call, and administrators. */
  protected readonly mayWrite = computed(
    () =>
      this.session.has('administrator') ||
      (this.session.session()?.roles.some(({ role, callId }) => role === 'coordinator' && callId === null) ?? false),
  );
}
