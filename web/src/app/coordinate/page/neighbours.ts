import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { ReceivedPage, ReceivedSummary } from '@placet/contract/coordination/list.ts';
import { changed, pageUrl, readQuery, type ListQuery } from '../list-query';
import { Lists } from '../lists';
import { CurrentReceived } from '../current-received';

type Address = Record<string, string | null>;

interface Neighbour {
  readonly row: ReceivedSummary;
  readonly address: Address;
}

/** The applications before and after this one, in the list one came from; across its pages too. */
@Component({
  selector: 'app-neighbours',
  imports: [RouterLink],
  template: `
    @if (before() || after()) {
      <nav class="neighbours" aria-label="In this list" i18n-aria-label="@@coordinate.neighbours.label">
        @if (before(); as one) {
          <a rel="prev" [routerLink]="['/coordinate/applications', one.row.id]" [queryParams]="one.address">
            <span i18n="@@coordinate.neighbours.before">Previous</span>
            <span class="neighbour-name" dir="auto">{{ one.row.name }}</span>
          </a>
        }
        @if (after(); as one) {
          <a rel="next" [routerLink]="['/coordinate/applications', one.row.id]" [queryParams]="one.address">
            <span i18n="@@coordinate.neighbours.after">Next</span>
            <span class="neighbour-name" dir="auto">{{ one.row.name }}</span>
          </a>
        }
      </nav>
    }
  `,
})
export class Neighbours {
  private readonly lists = inject(Lists);
  private readonly received = inject(CurrentReceived);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  private readonly query = computed(() => readQuery(this.address()));

  private readonly page = this.pageOf(this.query);
  private readonly index = computed(
    () => this.page()?.applications.findIndex(({ id }) => id === this.received.id()) ?? -1,
  );
  /** The pages beside, needed at the ends of this one only. */
  private readonly previousQuery = computed(() => this.beside(this.index() === 0, this.page()?.previous));
  private readonly nextQuery = computed(() =>
    this.beside(this.index() >= 0 && this.index() + 1 === this.page()?.applications.length, this.page()?.next),
  );
  private readonly previousPage = this.pageOf(this.previousQuery);
  private readonly nextPage = this.pageOf(this.nextQuery);

  protected readonly before = computed(() =>
    this.index() > 0
      ? neighbour(this.page()?.applications[this.index() - 1], this.query())
      : neighbour(this.previousPage()?.applications.at(-1), this.previousQuery()),
  );
  protected readonly after = computed(() => {
    const index = this.index();
    const here = index < 0 ? undefined : this.page()?.applications[index + 1];
    return neighbour(here, this.query()) ?? neighbour(this.nextPage()?.applications[0], this.nextQuery());
  });

  private beside(atEnd: boolean, cursor: string | null | undefined): ListQuery | undefined {
    return atEnd && cursor != null ? { ...this.query(), cursor } : undefined;
  }

  /** A page as it was when the list showed it: sending an application back may take it out of the list, not its neighbours from it. */
  private pageOf(query: Signal<ListQuery | undefined>): Signal<ReceivedPage | undefined> {
    const url = computed(() => {
      const wanted = query();
      return wanted && pageUrl(wanted);
    });
    const known = computed(() => this.lists.page(url() ?? ''));
    const fetched = httpResource<ReceivedPage>(() => (known() ? undefined : url()));
    effect(() => {
      const address = url();
      if (address !== undefined && fetched.hasValue()) this.lists.keep(address, fetched.value());
    });
    return computed(() => known() ?? (fetched.hasValue() ? fetched.value() : undefined));
  }
}

function neighbour(row: ReceivedSummary | undefined, query: ListQuery | undefined): Neighbour | undefined {
  return row && query && { row, address: changed(query, { cursor: query.cursor }) };
}
