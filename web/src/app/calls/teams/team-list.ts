import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageState } from '../../ui/page-state/page-state';
import { teamsResource } from '../calls-api';
import { LanguageNeeds } from './language-needs';

/** The teams interns work in. */
@Component({
  selector: 'app-team-list',
  imports: [LanguageNeeds, PageState, RouterLink],
  template: `
    <div class="sheet">
      <header class="sheet-head">
        <h1 i18n="@@calls.teams.heading">Teams</h1>
        <p class="lead" i18n="@@calls.teams.lead">
          Interns join one team for the whole of their stay. On the form you rank those you would like; where you are
          placed depends on what the teams need at that time.
        </p>
      </header>
      @if (teams.hasValue()) {
        @for (team of teams.value().teams; track team.slug) {
          <section class="part" [attr.aria-labelledby]="team.slug">
            <h2 [id]="team.slug">
              <a [routerLink]="['/teams', team.slug]">{{ team.name }}</a>
            </h2>
            <div>
              <p>{{ team.summary }}</p>
              <p class="muted">{{ team.place }} · <app-language-needs [languages]="team.languages" /></p>
            </div>
          </section>
        }
      } @else {
        <app-page-state [resource]="teams" />
      }
    </div>
  `,
})
export class TeamList {
  protected readonly teams = teamsResource();
}
