import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ChangedNeed, NeedsOfCall, SupervisedTeam, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { injectLocale } from '../../shell/locales';
import { PageState } from '../../ui/page-state/page-state';
import { TeamsApi } from '../teams-api';
import { NeedForm } from './need-form';

/** States what a team needs of a call: a supervisor for their team, a coordinator for any of the call. */
@Component({
  selector: 'app-new-need',
  imports: [NeedForm, PageState, RouterLink],
  template: `
    <a class="back-link" [routerLink]="list()" i18n="@@teams.need.back">All needs</a>
    @if (context(); as shown) {
      <h1 i18n="@@teams.need.new">New need of {{ text(shown.team) }}</h1>
      <p class="lead" dir="auto">{{ text(shown.call.name) }}</p>
      <app-need-form [call]="shown.call" [save]="add" (saved)="leave()" />
    } @else if (source.hasValue()) {
      <app-page-state kind="not-found" />
    } @else {
      <app-page-state [resource]="source" />
    }
  `,
})
export class NewNeedPage {
  readonly callId = input.required<string>();
  readonly teamId = input.required<string>();
  /** Where a supervisor came from; a coordinator comes from the call. */
  readonly back = input<readonly string[]>();

  private readonly api = inject(TeamsApi);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly list = computed(() => this.back() ?? ['/coordinate/calls', this.callId(), 'needs']);
  protected readonly source = httpResource<NeedsOfCall | { teams: SupervisedTeam[] }>(() =>
    this.back() ? '/api/v1/supervised-teams' : `/api/v1/set-up/calls/${this.callId()}/needs`,
  );

  /** The team and the call by name; undefined when the team does not take part. */
  protected readonly context = computed<{ team: LocalizedText; call: TeamNeed['call'] } | undefined>(() => {
    if (!this.source.hasValue()) return undefined;
    const found = this.source.value();
    if ('call' in found) {
      const team = found.teams.find(({ id }) => id === this.teamId());
      return team && { team: team.name, call: found.call };
    }
    const team = found.teams.find(({ id }) => id === this.teamId());
    const call = team?.calls.find(({ id }) => id === this.callId());
    return team && call && { team: team.name, call };
  });

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected readonly add = ({ revision: _none, ...need }: ChangedNeed): Promise<TeamNeed> =>
    this.api.addNeed({ teamId: this.teamId(), callId: this.callId(), ...need });

  protected async leave(): Promise<void> {
    await this.router.navigate([...this.list()]);
  }
}
