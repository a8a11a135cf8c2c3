import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ChangedNeed, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { injectLocale } from '../../shell/locales';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { TeamsApi } from '../teams-api';
import { NeedForm } from './need-form';

/** One need of a team: changed, or taken back. */
@Component({
  selector: 'app-need',
  imports: [AskFirst, NeedForm, Notice, PageState, RouterLink],
  template: `
    <a class="back-link" [routerLink]="list()" i18n="@@teams.need.back">All needs</a>
    @if (need.hasValue()) {
      @let shown = need.value();
      <h1 dir="auto">{{ text(shown.team.name) }}</h1>
      <p class="lead" dir="auto">{{ text(shown.call.name) }}</p>
      @if (saved()) {
        <app-notice kind="success" live><p i18n="@@teams.need.saved">Saved.</p></app-notice>
      }
      <app-need-form [need]="shown" [call]="shown.call" [save]="change" (saved)="keep($event)" />
      <app-ask-first
        ask="Take this need back…"
        i18n-ask="@@teams.need.remove"
        action="Take this need back"
        i18n-action="@@teams.need.removeAction"
        [run]="remove"
      >
        <p i18n="@@teams.need.removeWhat">Its places are no longer asked for. What you wrote about it will be gone.</p>
      </app-ask-first>
    } @else {
      <app-page-state [resource]="need" />
    }
  `,
})
export class NeedPage {
  readonly id = input.required<string>();
  /** The call whose needs a coordinator came from. */
  readonly callId = input<string>();
  /** Where a supervisor came from. */
  readonly back = input<readonly string[]>();

  private readonly api = inject(TeamsApi);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly need = httpResource<TeamNeed>(() => `/api/v1/needs/${this.id()}`);
  protected readonly saved = signal(false);
  protected readonly list = computed(() => this.back() ?? ['/coordinate/calls', this.callId() ?? '', 'needs']);

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected readonly change = (need: ChangedNeed): Promise<TeamNeed> => this.api.changeNeed(this.id(), need);

  protected keep(need: TeamNeed): void {
    this.need.set(need);
    this.saved.set(true);
  }

  protected readonly remove = async (): Promise<void> => {
    await this.api.removeNeed(this.id());
    await this.router.navigate([...this.list()]);
  };
}
