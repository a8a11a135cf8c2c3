import { Component, computed, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { pagesShown } from './pages-shown';

/** Previous, numbers and next, as links that keep the other query parameters. Nothing shows when there is one page. */
@Component({
  selector: 'app-pagination',
  imports: [RouterLink],
  template: `
    @if (count() > 1) {
      <nav class="pagination" aria-label="Pages" i18n-aria-label="@@ui.pagination.label">
        <ul>
          @if (page() > 1) {
            <li>
              <a
                rel="prev"
                routerLink="."
                [queryParams]="to(page() - 1)"
                queryParamsHandling="merge"
                i18n="@@ui.pagination.previous"
                >Previous</a
              >
            </li>
          }
          @for (item of items(); track $index) {
            <li>
              @if (item === null) {
                <span class="pagination-gap">…</span>
              } @else {
                <a
                  class="pagination-number"
                  routerLink="."
                  [queryParams]="to(item)"
                  queryParamsHandling="merge"
                  [attr.aria-current]="item === page() ? 'page' : null"
                  ><span class="visually-hidden" i18n="@@ui.pagination.page">Page</span> {{ item }}</a
                >
              }
            </li>
          }
          @if (page() < count()) {
            <li>
              <a
                rel="next"
                routerLink="."
                [queryParams]="to(page() + 1)"
                queryParamsHandling="merge"
                i18n="@@ui.pagination.next"
                >Next</a
              >
            </li>
          }
        </ul>
      </nav>
    }
  `,
})
export class Pagination {
  /** From 1. */
  readonly page = input.required<number>();
  readonly count = input.required<number>();
  readonly parameter = input('page');
  protected readonly items = computed(() => pagesShown(this.page(), this.count()));

  protected to(page: number): Params {
    return { [this.parameter()]: page === 1 ? null : page };
  }
}
