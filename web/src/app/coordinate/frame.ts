import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { SessionStore } from '../session/session-store';

/** Around every page of coordinators: the way between what needs doing, what was received, the calls, the teams and the pages. */
@Component({
  selector: 'app-coordinate-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <nav class="coordinate-nav no-print" aria-label="Coordination" i18n-aria-label="@@coordinate.nav">
      @if (session.has('coordinator')) {
        <a
          routerLink="/coordinate"
          routerLinkActive
          [routerLinkActiveOptions]="{ exact: true }"
          ariaCurrentWhenActive="page"
          i18n="@@coordinate.nav.home"
          >Home</a
        >
        <a
          routerLink="/coordinate/screening"
          routerLinkActive
          ariaCurrentWhenActive="page"
          i18n="@@coordinate.nav.screening"
          >Screening</a
        >
        <a routerLink="/coordinate/review" routerLinkActive ariaCurrentWhenActive="page" i18n="@@coordinate.nav.review"
          >Review</a
        >
        <a routerLink="/coordinate/tasks" routerLinkActive ariaCurrentWhenActive="page" i18n="@@coordinate.nav.tasks"
          >Tasks</a
        >
        <a
          routerLink="/coordinate/decisions"
          routerLinkActive
          ariaCurrentWhenActive="page"
          i18n="@@coordinate.nav.decisions"
          >Decisions</a
        >
        <a
          routerLink="/coordinate/placement"
          routerLinkActive
          ariaCurrentWhenActive="page"
          i18n="@@coordinate.nav.placement"
          >Placement</a
        >
        <a
          routerLink="/coordinate/applications"
          routerLinkActive
          ariaCurrentWhenActive="page"
          i18n="@@coordinate.nav.received"
          >Received</a
        >
        <a routerLink="/coordinate/calls" routerLinkActive ariaCurrentWhenActive="page" i18n="@@coordinate.nav.calls"
          >Calls</a
        >
        <a routerLink="/coordinate/teams" routerLinkActive ariaCurrentWhenActive="page" i18n="@@coordinate.nav.teams"
          >Teams</a
        >
      }
      <a
        routerLink="/coordinate/messages"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@coordinate.nav.messages"
        >Messages</a
      >
      @if (keepsContent()) {
        <a routerLink="/coordinate/pages" routerLinkActive ariaCurrentWhenActive="page" i18n="@@coordinate.nav.pages"
          >Pages</a
        >
      }
    </nav>
    <router-outlet />
  `,
})
export class Frame {
  protected readonly session = inject(SessionStore);
  /** What all calls share is kept by coordinators of every call, and administrators. */
  protected readonly keepsContent = computed(
    () =>
      this.session.has('administrator') ||
      (this.session.session()?.roles.some(({ role, callId }) => role === 'coordinator' && callId === null) ?? false),
  );
}
