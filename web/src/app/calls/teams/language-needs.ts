import { Component, computed, input } from '@angular/core';
import type { TeamSummary } from '@placet/contract/calls/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { injectLocale } from '../../shell/locales';
import { formatLocale } from '../../ui/instant/format-locale';

/** Languages a team asks for, in one line: what it requires, then what helps. */
@Component({
  selector: 'app-language-needs',
  template: `
    @if (required(); as names) {
      <span i18n="@@calls.languages.required">requires {{ names }}</span>
    }
    @if (wished(); as names) {
      @if (required()) {
        ;
      }
      <span i18n="@@calls.languages.wished">{{ names }} helps</span>
    }
  `,
})
export class LanguageNeeds {
  readonly languages = input.required<TeamSummary['languages']>();
  private readonly locale = injectLocale();
  protected readonly required = computed(() => this.names(true, 'conjunction'));
  protected readonly wished = computed(() => this.names(false, 'disjunction'));

  private names(required: boolean, type: 'conjunction' | 'disjunction'): string {
    return new Intl.ListFormat(formatLocale(this.locale), { type }).format(
      this.languages()
        .filter((need) => need.required === required)
        .map(({ language, level }) => `${languageName(language, this.locale)} ${level}`),
    );
  }
}
