import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** How a table is sorted, as the URL says it: `name` or `-submitted`. */
export type Sort = string;

/**
 * A column head that sorts by its key; the order stands in the URL's `sort`.
 *
 *     <div class="table-scroll" tabindex="0" role="region" aria-labelledby="caption-id">
 *       <table class="data-table"> <caption id="caption-id">…</caption>
 *         <thead><tr><th scope="col" appSort="name" [current]="sort()">Name</th> …
 */
@Component({
  selector: 'th[appSort]',
  imports: [RouterLink],
  host: { '[attr.aria-sort]': 'order()' },
  template: `
    <a routerLink="." [queryParams]="{ sort: next(), page: null, cursor: null }" queryParamsHandling="merge">
      <ng-content /><span class="sort-mark" aria-hidden="true">{{ mark() }}</span>
    </a>
  `,
})
export class SortHeader {
  readonly key = input.required<string>({ alias: 'appSort' });
  readonly current = input<Sort>('');
  protected readonly order = computed(() => {
    if (this.current() === this.key()) return 'ascending';
    return this.current() === `-${this.key()}` ? 'descending' : null;
  });
  protected readonly mark = computed(() => ({ ascending: '▲', descending: '▼', none: '' })[this.order() ?? 'none']);
  protected readonly next = computed(() => (this.order() === 'ascending' ? `-${this.key()}` : this.key()));
}
