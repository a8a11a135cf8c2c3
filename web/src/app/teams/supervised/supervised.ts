import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { SupervisedTeam, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { languageLine, periodOf, presenceNames } from '../words';

/** A supervisor's teams, and what each asks of the calls it takes part in. */
@Component({
  selector: 'app-supervised',
  imports: [Button, PageState, RouterLink],
  templateUrl: './supervised.html',
})
export class Supervised {
  private readonly locale = injectLocale();
  protected readonly list = httpResource<{ teams: SupervisedTeam[] }>(() => '/api/v1/supervised-teams');

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  /** "March – August 2027 · French C1 · partly in the office". */
  protected facts(need: TeamNeed): string {
    const languages = languageLine(
      need.languages.filter(({ required }) => required),
      this.locale,
    );
    return [periodOf(need, this.locale), languages, presenceNames[need.presence]]
      .filter((fact) => fact !== '')
      .join(' · ');
  }
}
