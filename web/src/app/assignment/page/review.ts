import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ReviewCalls, ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { firstValueFrom } from 'rxjs';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { saveFile } from '../../ui/file-row/save-file';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { reviewCallUrl } from '../assignment-api';
import { ApplicationsPart } from '../parts/applications';
import { ConflictsPart } from '../parts/conflicts';
import { RemindersPart } from '../parts/reminders';
import { ReviewersPart } from '../parts/reviewers';
import { tabNames, type ReviewTab } from '../words';

/** How far the reviews of a call are: who judges what, what stands between them, whom to remind. The address says which call and part. */
@Component({
  selector: 'app-review-progress',
  imports: [
    ApplicationsPart,
    Button,
    ConflictsPart,
    Control,
    Field,
    Instant,
    Notice,
    PageState,
    RemindersPart,
    ReviewersPart,
    RouterLink,
  ],
  templateUrl: './review.html',
})
export class ReviewPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  protected readonly tabs = Object.keys(tabNames) as ReviewTab[];
  protected readonly tabNames = tabNames;

  protected readonly calls = httpResource<ReviewCalls>(() => '/api/v1/review-calls');
  /** The call asked for, else the first with something assigned, else the newest. */
  protected readonly call = computed(() => {
    const wanted: unknown = this.address()['call'];
    if (typeof wanted === 'string' && /^[\w-]{36}$/.test(wanted)) return wanted;
    const calls = this.calls.hasValue() ? this.calls.value().calls : [];
    return (calls.find(({ assignments }) => assignments > 0) ?? calls[0])?.id ?? '';
  });
  protected readonly tab = computed<ReviewTab>(() => {
    const wanted: unknown = this.address()['tab'];
    return this.tabs.find((one) => one === wanted) ?? 'reviewers';
  });
  protected readonly progress = httpResource<ReviewProgress>(() =>
    this.call() === '' ? undefined : reviewCallUrl(this.call()),
  );
  /** Until the next is there, the one before. */
  protected readonly shown = linkedSignal<ReviewProgress | undefined, ReviewProgress | undefined>({
    source: () => (this.progress.hasValue() ? this.progress.value() : undefined),
    computation: (now, before) => now ?? (this.progress.error() ? undefined : before?.value),
  });
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected choose(call: string): void {
    void this.router.navigate([], { queryParams: { call, tab: this.tab() === 'reviewers' ? null : this.tab() } });
  }

  protected async download(slug: string): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      const url = `${reviewCallUrl(this.call())}/progress.csv`;
      const file = this.http.get(url, { params: { locale: this.locale }, responseType: 'blob' });
      saveFile(this.document, await firstValueFrom(file), `reviews-${slug}.csv`);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
