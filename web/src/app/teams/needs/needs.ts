import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { NeedsOfCall, WeighedNeed } from '@placet/contract/teams/schemas.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { languageLine, periodOf } from '../words';

/** What the teams of a call need, beside how many applications could fill it: gaps show before anybody is placed. */
@Component({
  selector: 'app-needs',
  imports: [Button, PageState, RouterLink, StatusTag],
  templateUrl: './needs.html',
})
export class Needs {
  readonly callId = input.required<string>();
  protected readonly locale = injectLocale();
  protected readonly list = httpResource<NeedsOfCall>(() => `/api/v1/set-up/calls/${this.callId()}/needs`);
  protected readonly periodOf = periodOf;

  protected readonly teams = computed(() => {
    const { teams, needs } = this.list.hasValue() ? this.list.value() : { teams: [], needs: [] };
    return teams.map((team) => ({ ...team, needs: needs.filter((need) => need.team.id === team.id) }));
  });
  protected readonly positions = computed(() =>
    this.teams()
      .flatMap(({ needs }) => needs)
      .reduce((sum, need) => sum + need.positions, 0),
  );
  protected readonly gaps = computed(() => this.teams().flatMap(({ needs }) => needs.filter(isGap)).length);
  protected readonly isGap = isGap;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected required({ languages }: WeighedNeed): string {
    return languageLine(
      languages.filter(({ required }) => required),
      this.locale,
    );
  }
}

/** Fewer people could do it than there are places. */
const isGap = ({ able, positions }: WeighedNeed): boolean => able !== null && able < positions;
