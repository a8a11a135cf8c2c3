import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { injectLocale } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { PageState } from '../../ui/page-state/page-state';
import { CallRow } from '../call-row/call-row';
import { teamResource } from '../calls-api';
import { Parts } from '../parts/parts';

/** One team: what it does, what interns do in it, what it needs, and the calls that lead to it. */
@Component({
  selector: 'app-team-page',
  imports: [CallRow, PageState, Parts, RouterLink],
  templateUrl: './team-page.html',
})
export class TeamPage {
  readonly slug = input.required<string>();
  private readonly locale = injectLocale();
  protected readonly team = teamResource(this.slug);
  protected readonly value = computed(() => (this.team.hasValue() ? this.team.value() : undefined));
  protected readonly foreign = computed(() => {
    const textLocale = this.value()?.textLocale;
    return textLocale === undefined || textLocale === this.locale ? null : textLocale;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.value()?.name;
      if (name !== undefined) title.set(name);
    });
  }

  protected nameOf(language: string): string {
    return languageName(language, this.locale);
  }
}
