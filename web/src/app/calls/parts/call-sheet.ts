import { booleanAttribute, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { fileSize } from '../../ui/file-row/file-size';
import { dayRangeText, dayText } from '../../ui/instant/day-text';
import { formatLocale } from '../../ui/instant/format-locale';
import { Instant } from '../../ui/instant/instant';
import { Markdown } from '../../ui/markdown/markdown';
import { Notice } from '../../ui/notice/notice';
import { Parts } from './parts';

/** One call, whole: what, where, when, who can, what it takes, what happens to the data. */
@Component({
  selector: 'app-call-sheet',
  imports: [Button, Instant, Markdown, Notice, Parts, RouterLink],
  templateUrl: './call-sheet.html',
})
export class CallSheet {
  readonly call = input.required<CallDetail>();
  /** For staff: without the ways to apply. */
  readonly preview = input(false, { transform: booleanAttribute });
  private readonly locale = injectLocale();

  protected readonly foreign = computed(() => {
    const { textLocale } = this.call();
    return textLocale === this.locale ? null : textLocale;
  });
  protected readonly languages = computed(() =>
    new Intl.ListFormat(formatLocale(this.locale), { type: 'conjunction' }).format(
      this.call().languages.map((code) => languageName(code, this.locale)),
    ),
  );
  protected readonly period = computed(() => {
    const { startsOn, endsOn } = this.call();
    return startsOn !== null && endsOn !== null ? dayRangeText(startsOn, endsOn, this.locale) : '';
  });
  protected readonly decisionBy = computed(() => {
    const day = this.call().decisionBy;
    return day === null ? '' : dayText(day, this.locale);
  });

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
