import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** Around every page of coordinators: the way between what was received, the calls and the teams. */
@Component({
  selector: 'app-coordinate-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <nav class="coordinate-nav no-print" aria-label="Coordination" i18n-aria-label="@@coordinate.nav">
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
    </nav>
    <router-outlet />
  `,
})
export class Frame {}
