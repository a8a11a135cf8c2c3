import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { BatchResult, ScreeningCounts, ScreeningPage, ScreeningTab } from '@placet/contract/screening/schemas.ts';
import { SavedViews } from '../../coordinate/parts/saved-views';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { LastDone } from '../done';
import { DoneNotice } from '../done-notice';
import { countsUrl, filterOf, otherQueue, queueUrl, readQueueQuery, tabOf } from '../queue-query';
import { outcomeNames, refusalNames, tabNames } from '../words';
import { Batch, type BatchAction, type Chosen } from './batch';
import { QueueTable } from './queue-table';

/** What waits to be screened in the calls one coordinates. Which part, in which order: the address says it. */
@Component({
  selector: 'app-screening-queue',
  imports: [Batch, Button, Control, Dialog, DoneNotice, Field, Notice, QueueTable, RouterLink, SavedViews],
  templateUrl: './queue.html',
})
export class QueuePage {
  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly last = inject(LastDone);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  protected readonly query = computed(() => readQueueQuery(this.address()));
  protected readonly unasked = computed(() => Object.keys(this.address()).length === 0);
  protected readonly everything = { sort: 'submitted' };
  protected readonly tab = computed(() => tabOf(this.query()));
  protected readonly tabs = Object.keys(tabNames) as ScreeningTab[];
  protected readonly tabNames = tabNames;
  protected readonly outcomes = Object.entries(outcomeNames);

  protected readonly page = httpResource<ScreeningPage>(() => queueUrl(this.query()));
  protected readonly counts = httpResource<ScreeningCounts>(() => countsUrl(this.query()));
  protected readonly calls = httpResource<{ calls: { slug: string; name: LocalizedText }[] }>(
    () => '/api/v1/coordinated-calls',
  );
  /** Until the next rows are there, the ones before. */
  protected readonly shown = linkedSignal<ScreeningPage | undefined, ScreeningPage | undefined>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  protected readonly failure = computed(() => {
    const error = this.page.error();
    return error === undefined ? undefined : messageOf(error);
  });
  protected readonly filtered = computed(() => this.query().call !== '' || this.query().eligibility !== '');
  /** Of the page that is shown. */
  protected readonly chosen = linkedSignal<unknown, ReadonlySet<string>>({
    source: () => this.shown(),
    computation: () => new Set<string>(),
  });
  protected readonly deciding = signal<{ action: BatchAction; which: Chosen } | undefined>(undefined);
  protected readonly heading = computed(() =>
    this.deciding()?.action === 'accept'
      ? $localize`:@@screening.batch.accept:Accept for review`
      : $localize`:@@screening.batch.refuse:Mark ineligible`,
  );

  constructor() {
    const times = this.last.undone();
    effect(() => {
      if (this.last.undone() > times) this.reload();
    });
  }

  protected count(tab: ScreeningTab): string {
    if (!this.counts.hasValue()) return '';
    const { count, more } = this.counts.value()[tab];
    return more ? `${String(count)}+` : String(count);
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected to(changes: Parameters<typeof otherQueue>[1]): Record<string, string | null> {
    return otherQueue(this.query(), changes);
  }

  protected go(changes: Parameters<typeof otherQueue>[1]): void {
    void this.router.navigate([], { queryParams: this.to(changes) });
  }

  protected ask(action: BatchAction, all: boolean): void {
    const filter = { ...filterOf(this.query()), tab: this.tab() };
    this.deciding.set({ action, which: all ? { filter } : { applications: [...this.chosen()] } });
  }

  protected decided({ action, result }: { action: BatchAction; result: BatchResult }): void {
    this.deciding.set(undefined);
    const { changed, batchId, rows } = result;
    const kept = rows.flatMap(({ refused, number, name }) =>
      refused === null ? [] : [`${name ?? ''} ${number ?? ''}: ${refusalNames[refused]}`.trim()],
    );
    const text =
      action === 'accept'
        ? $localize`:@@screening.done.accepted:Accepted for review: ${changed}:count:.`
        : $localize`:@@screening.done.refused:Marked ineligible: ${changed}:count:.`;
    this.last.batch(batchId, text, kept);
    this.reload();
  }

  private reload(): void {
    this.page.reload();
    this.counts.reload();
  }
}
