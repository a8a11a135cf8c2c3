import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { countryName, languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { PlacementReport } from '@placet/contract/placement/publication.ts';
import { dateFormat } from '../../ui/instant/date-format';
import { PageState } from '../../ui/page-state/page-state';

/** How seats were filled over a year: counts that name nobody. */
@Component({
  selector: 'app-placement-report',
  imports: [PageState, RouterLink],
  templateUrl: './report.html',
})
export class PlacementReportPage {
  /** From the address; without one, the API chooses. */
  readonly year = input<string>();
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly resource = httpResource<PlacementReport>(() => {
    const year = this.year();
    return `/api/v1/placement-report${year === undefined ? '' : `?year=${encodeURIComponent(year)}`}`;
  });
  /** Everybody who named a team; undefined for nobody. */
  protected readonly wished = computed(() => {
    if (!this.resource.hasValue()) return undefined;
    const { ranks, unranked } = this.resource.value().wishes;
    const all = ranks.reduce((sum, count) => sum + count, unranked);
    return all === 0 ? undefined : all;
  });
  protected readonly months = Array.from({ length: 12 }, (_, month) =>
    dateFormat(this.locale, { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2027, month, 1))),
  );
  private readonly numbers = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
  private readonly percents = new Intl.NumberFormat(this.locale, { style: 'percent' });

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected number(value: number): string {
    return this.numbers.format(value);
  }

  protected percent(share: number): string {
    return this.percents.format(share);
  }

  protected share({ seats, filled }: { readonly seats: number; readonly filled: number }): number {
    return seats === 0 ? 100 : Math.min(100, (100 * filled) / seats);
  }

  protected language(code: string): string {
    return languageName(code, this.locale);
  }

  /** An option without a text of its own, or a country. */
  protected country(code: string): string {
    return /^[A-Z]{2}$/.test(code) ? countryName(code, this.locale) : code;
  }

  protected told(count: number | null): string {
    return count === null ? $localize`:@@placement.report.few:not told` : String(count);
  }
}
