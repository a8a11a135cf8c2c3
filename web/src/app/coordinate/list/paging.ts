import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReceivedCount, ReceivedPage } from '@placet/contract/coordination/list.ts';
import { formatLocale } from '../../ui/instant/format-locale';
import { changed, defaultPageSize, pageSizes, type ListQuery } from '../list-query';

/** Which part of the list is shown, above and below it, with the ways to the next part and to the one before. */
@Component({
  selector: 'app-paging',
  imports: [RouterLink],
  templateUrl: './paging.html',
})
export class Paging {
  readonly page = input.required<ReceivedPage>();
  readonly query = input.required<ListQuery>();
  /** Comes after the rows: counting takes longer. */
  readonly count = input<ReceivedCount>();
  readonly busy = input(false);

  private readonly router = inject(Router);
  private readonly numbers = new Intl.NumberFormat(formatLocale(inject(LOCALE_ID)));
  protected readonly sizes = pageSizes;
  protected readonly size = computed(() => this.query().limit || defaultPageSize);
  protected readonly range = computed(() => {
    const { first, applications } = this.page();
    return `${this.numbers.format(first)}–${this.numbers.format(first + applications.length - 1)}`;
  });
  protected readonly total = computed(() => {
    const counted = this.count();
    if (!counted) return '';
    const number = this.numbers.format(counted.count);
    return counted.more
      ? $localize`:@@coordinate.paging.more:of more than ${number}:count:`
      : $localize`:@@coordinate.paging.of:of ${number}:count:`;
  });

  protected to(cursor: string): Record<string, string | null> {
    return changed(this.query(), { cursor });
  }

  protected resize(limit: string): void {
    const queryParams = changed(this.query(), { limit: limit === defaultPageSize ? '' : limit });
    void this.router.navigate([], { queryParams });
  }
}
