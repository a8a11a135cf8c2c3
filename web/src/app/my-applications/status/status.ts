import { httpResource } from '@angular/common/http';
import { Component, computed, effect, ElementRef, inject, input, LOCALE_ID, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationOverview } from '@placet/contract/applications/schemas.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { OwnOutcomePart } from '../../decisions/parts/own-outcome';
import { OwnPlacePart } from '../../placement/parts/own-place';
import { OwnTaskPart } from '../../recruitment-task/parts/own-task';
import { OwnWishesPart } from '../../wishes/parts/own-wishes';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { Expectation } from '../expectation/expectation';
import { Referees } from '../referees/referees';
import { stateSentence } from '../state-texts';
import { Accesses } from './accesses';
import { Copies } from './copies';
import { Documents } from './documents';
import { Messages } from './messages';
import { Withdraw } from './withdraw';

/** Where one application stands, what is next and by when, and everything kept about it that is the person's to see. */
@Component({
  selector: 'app-application-status',
  imports: [
    Accesses,
    Button,
    Copies,
    Documents,
    Expectation,
    Instant,
    Messages,
    Notice,
    OwnOutcomePart,
    OwnPlacePart,
    OwnTaskPart,
    OwnWishesPart,
    Referees,
    PageState,
    RouterLink,
    Withdraw,
  ],
  templateUrl: './status.html',
})
export class StatusPage {
  readonly id = input.required<string>();
  private readonly locale = inject(LOCALE_ID) as Locale;

  protected readonly overview = httpResource<ApplicationOverview>(() => `/api/v1/applications/${this.id()}`);
  protected readonly call = computed(() =>
    this.overview.hasValue() ? pick(this.overview.value().call.name, this.locale) : '',
  );
  protected readonly heading = computed(() =>
    this.overview.hasValue() ? stateSentence(this.overview.value().state) : '',
  );
  /** Titles of the sections sent back. */
  protected readonly returned = computed(() => {
    if (!this.overview.hasValue()) return [];
    const { returned, sections } = this.overview.value();
    return sections
      .filter(({ key }) => returned?.sections.includes(key))
      .map(({ key, title }) => ({ key, title: pick(title, this.locale) }));
  });
  /** Something was released that there is more to say of. */
  protected readonly decided = computed(() => {
    const ended = ['offered', 'accepted', 'declined', 'lapsed', 'revoked', 'rejected'];
    return this.overview.hasValue() && ended.includes(this.overview.value().state);
  });
  protected readonly withdrawn = signal(false);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const heading = this.heading();
      if (heading !== '') title.set(heading);
    });
  }

  protected afterAnswer(): void {
    this.overview.reload();
    this.title()?.nativeElement.focus();
  }

  protected afterWithdrawal(): void {
    this.withdrawn.set(true);
    this.overview.reload();
    // The part of the page that had the focus goes; it is read out from the top.
    this.title()?.nativeElement.focus();
  }
}
