import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** Around the lists of what the organisation writes: the way between them. */
@Component({
  selector: 'app-content-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <h1 i18n="@@content.heading">Pages</h1>
    <p class="lead" i18n="@@content.lead">What your organisation says on its public pages, and to those who apply.</p>
    <nav class="content-nav" aria-label="Kinds of pages" i18n-aria-label="@@content.nav">
      <a
        routerLink="/coordinate/pages/questions"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@content.nav.questions"
        >Questions and answers</a
      >
      <a
        routerLink="/coordinate/pages/resources"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@content.nav.resources"
        >Resources</a
      >
      <a routerLink="/coordinate/pages/pages" routerLinkActive ariaCurrentWhenActive="page" i18n="@@content.nav.pages"
        >Single pages</a
      >
      <a routerLink="/coordinate/teams" i18n="@@content.nav.teams">Pages of teams</a>
    </nav>
    <router-outlet />
  `,
})
export class ContentFrame {}
