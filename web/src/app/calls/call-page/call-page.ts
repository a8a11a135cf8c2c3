import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { injectLocale } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { fileSize } from '../../ui/file-row/file-size';
import { dayRangeText, dayText } from '../../ui/instant/day-text';
import { formatLocale } from '../../ui/instant/format-locale';
import { Instant } from '../../ui/instant/instant';
import { Markdown } from '../../ui/markdown/markdown';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { callResource } from '../calls-api';
import { Parts } from '../parts/parts';

/** One call: what, where, when, who can, what it takes, what happens to the data. */
@Component({
  selector: 'app-call-page',
  imports: [Button, Instant, Markdown, Notice, PageState, Parts, RouterLink],
  templateUrl: './call-page.html',
})
export class CallPage {
  readonly slug = input.required<string>();
  private readonly locale = injectLocale();
  protected readonly call = callResource(this.slug);

  protected readonly value = computed(() => (this.call.hasValue() ? this.call.value() : undefined));
  protected readonly foreign = computed(() => {
    const textLocale = this.value()?.textLocale;
    return textLocale === undefined || textLocale === this.locale ? null : textLocale;
  });
  protected readonly languages = computed(() =>
    new Intl.ListFormat(formatLocale(this.locale), { type: 'conjunction' }).format(
      (this.value()?.languages ?? []).map((code) => languageName(code, this.locale)),
    ),
  );
  protected readonly period = computed(() => {
    const call = this.value();
    return call?.startsOn && call.endsOn ? dayRangeText(call.startsOn, call.endsOn, this.locale) : '';
  });
  protected readonly decisionBy = computed(() => {
    const day = this.value()?.decisionBy;
    return day ? dayText(day, this.locale) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.value()?.name;
      if (name !== undefined) title.set(name);
    });
  }

  /** "PDF, DOCX or ODT, at most 5 MB and 3 pages". In code, because a plural in a repeated view breaks hydration. */
  protected limits({ accept, maxBytes, maxPages }: CallDetail['documents'][number]): string {
    const types = new Intl.ListFormat(formatLocale(this.locale), { type: 'disjunction' }).format(
      accept.map((type) => type.toUpperCase()),
    );
    const size = fileSize(maxBytes, this.locale);
    switch (maxPages) {
      case null:
        return $localize`:@@calls.page.limits:${types}:types:, at most ${size}:size:`;
      case 1:
        return $localize`:@@calls.page.limitsOnePage:${types}:types:, at most ${size}:size: and one page`;
      default:
        return $localize`:@@calls.page.limitsPages:${types}:types:, at most ${size}:size: and ${maxPages}:pages: pages`;
    }
  }
}
