import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { KeptTeam } from '@placet/contract/teams/schemas.ts';
import { SessionStore } from '../../session/session-store';
import { injectLocale } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { TeamsApi } from '../teams-api';
import { TeamForm } from './team-form';

/** One team: its texts, who leads it, where it takes part. */
@Component({
  selector: 'app-team',
  imports: [AskFirst, Notice, PageState, RouterLink, TeamForm],
  templateUrl: './team.html',
})
export class Team {
  readonly id = input.required<string>();
  private readonly api = inject(TeamsApi);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  private readonly session = inject(SessionStore);
  protected readonly team = httpResource<KeptTeam>(() => `/api/v1/set-up/teams/${this.id()}`);
  protected readonly mayChange = computed(
    () => this.session.session()?.roles.some(({ role, callId }) => role === 'coordinator' && callId === null) ?? false,
  );
  protected readonly saved = signal(false);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.team.hasValue()) title.set(this.text(this.team.value().name));
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected keep(team: KeptTeam): void {
    this.team.set(team);
    this.saved.set(true);
  }

  protected readonly remove = async (): Promise<void> => {
    await this.api.removeTeam(this.id());
    await this.router.navigateByUrl('/coordinate/teams');
  };
}
