import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Now } from '../../ui/instant/now';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { CurrentQueue, type QueueCall, type QueueFilter } from '../review-queue';
import { nameOf, standingText, standingTone } from '../words';

/** What somebody is to judge: by call, what is not submitted first, of that what has the fewest reviews. */
@Component({
  selector: 'app-review-queue',
  imports: [Button, Instant, Notice, PageState, RouterLink, StatusTag],
  templateUrl: './queue.html',
})
export class QueuePage {
  private readonly locale = injectLocale();
  protected readonly queue = inject(CurrentQueue);
  protected readonly now = inject(Now);
  protected readonly filters: readonly { readonly value: QueueFilter; readonly name: string }[] = [
    { value: 'all', name: $localize`:@@review.filter.all:All` },
    { value: 'open', name: $localize`:@@review.filter.open:To do` },
    { value: 'submitted', name: $localize`:@@review.filter.submitted:Submitted` },
  ];
  protected readonly standingText = standingText;
  protected readonly tone = standingTone;
  protected readonly nameOf = nameOf;
  protected readonly none = computed(() => this.queue.resource.hasValue() && this.queue.calls().length === 0);

  constructor() {
    // What happened meanwhile shows; what was read is shown until then.
    this.queue.resource.reload();
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  /** Zero when it is not worth a page of its own. */
  protected unanswered(call: QueueCall): number {
    const count = call.entries.filter(({ cleared }) => !cleared).length;
    return count > 1 ? count : 0;
  }

  protected next(call: QueueCall): string | undefined {
    return call.entries.find(({ state }) => state !== 'submitted')?.id;
  }
}
