import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { ReceivedCount, ReceivedPage } from '@placet/contract/coordination/list.ts';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { changed, countUrl, defaultSort, filterCount, pageUrl, readQuery, unfiltered } from '../list-query';
import { Lists } from '../lists';
import { SavedViews } from '../parts/saved-views';
import { CsvDownload } from './csv-download';
import { Filters } from './filters';
import { Paging } from './paging';
import { ReceivedTable } from './received-table';

/** The received applications of the calls one coordinates. Which of them, in which order: the address says it. */
@Component({
  selector: 'app-received-list',
  imports: [Button, CsvDownload, Filters, Notice, Paging, ReceivedTable, RouterLink, SavedViews],
  templateUrl: './list.html',
})
export class ListPage {
  private readonly lists = inject(Lists);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  protected readonly query = computed(() => readQuery(this.address()));
  protected readonly unasked = computed(() => Object.keys(this.address()).length === 0);
  private readonly url = computed(() => pageUrl(this.query()));

  protected readonly everything = { sort: defaultSort };
  /** Coming back from an application, its row gets the focus. */
  protected readonly arrived = this.lists.lastOpened;

  protected readonly page = httpResource<ReceivedPage>(() => this.url());
  protected readonly count = httpResource<ReceivedCount>(() => countUrl(this.query()));

  /** What stands on the page: until the next rows are there, those seen there last, else the ones before. */
  protected readonly shown = linkedSignal<ReceivedPage | undefined, ReceivedPage | undefined>({
    source: () => (this.page.hasValue() ? this.page.value() : this.lists.page(this.url())),
    computation: (page, previous) => page ?? previous?.value,
  });
  protected readonly failure = computed(() => {
    const error = this.page.error();
    return error === undefined ? undefined : messageOf(error);
  });
  /** The address names a page of another list, or one from before an update: the first page is still there. */
  protected readonly lostPage = computed(
    () => this.query().cursor !== '' && problemOf(this.page.error())?.code === 'request.invalid',
  );
  protected readonly filtered = computed(() => filterCount(this.query()) > 0);
  protected readonly firstPage = computed(() => changed(this.query(), {}));
  protected readonly cleared = computed(() => changed(this.query(), unfiltered));

  constructor() {
    this.lists.lastOpened = undefined;
    effect(() => {
      if (this.page.hasValue()) this.lists.keep(this.url(), this.page.value());
    });
  }
}
