import { httpResource } from '@angular/common/http';
import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { Surroundings } from '../../forms/surroundings';
import { Button } from '../../ui/button/button';
import { Copy, Print } from '../../ui/copy/copy';
import { Instant } from '../../ui/instant/instant';
import { longDate } from '../../ui/instant/instant-text';
import { PageState } from '../../ui/page-state/page-state';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentApplication } from '../current-application';

/** After sending: the number, the receipt to keep, what happens next and by when. */
@Component({
  selector: 'app-sent',
  imports: [Button, Copy, Instant, PageState, Print, RouterLink, SummaryList],
  templateUrl: './sent.html',
})
export class SentPage {
  protected readonly application = inject(CurrentApplication);
  protected readonly surroundings = inject(Surroundings);
  private readonly locale = inject(LOCALE_ID);

  protected readonly receipt = httpResource<Receipt>(
    () => `/api/v1/applications/${this.application.overview().id}/receipt`,
  );
  protected readonly copy = computed(() => `/api/v1/applications/${this.application.overview().id}/copy`);
  protected readonly referees = computed(() => this.application.overview().call.referenceCount > 0);
  protected readonly decisionBy = computed(() => {
    const day = this.application.overview().call.decisionBy;
    return day === null ? '' : longDate(new Date(`${day}T12:00:00Z`), 'UTC', this.locale);
  });
}
