import { Component, computed, effect, inject, LOCALE_ID } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { DiscussionPart } from '../../discussion/parts/discussion';
import { DoneNotice } from '../../screening/done-notice';
import { QueueNeighbours } from '../../screening/parts/queue-neighbours';
import { Screening } from '../../screening/parts/screening';
import { siteLocales } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { Print } from '../../ui/copy/copy';
import { Instant } from '../../ui/instant/instant';
import { PageState } from '../../ui/page-state/page-state';
import { Lists } from '../lists';
import { stateNames } from '../state-names';
import { Answers } from './answers';
import { Changes } from './changes';
import { CurrentReceived } from '../current-received';
import { Documents } from './documents';
import { JumpLinks } from './jump-links';
import { Messages } from './messages';
import { Neighbours } from './neighbours';
import { Notes } from './notes';
import { References } from './references';
import { Standing } from './standing';
import { Timeline } from './timeline';

/** One received application: answers as asked, and beside them where it stands, its documents and what happened. */
@Component({
  selector: 'app-received-page',
  imports: [
    Answers,
    Changes,
    DiscussionPart,
    DoneNotice,
    Documents,
    Instant,
    JumpLinks,
    Messages,
    Neighbours,
    Notes,
    PageState,
    Print,
    QueueNeighbours,
    References,
    RouterLink,
    Screening,
    Standing,
    Timeline,
  ],
  providers: [CurrentReceived],
  templateUrl: './page.html',
})
export class ReceivedPage {
  protected readonly received = inject(CurrentReceived);
  /** Opened from the queue of screening, to which it leads back. */
  protected readonly queue = inject(ActivatedRoute).snapshot.data['queue'] === true;
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly call = computed(() => pick(this.received.application().call.name, this.locale));
  protected readonly state = computed(() => stateNames[this.received.application().state]);
  protected readonly language = computed(
    () => siteLocales.find(({ code }) => code === this.received.application().locale)?.name ?? '',
  );
  protected readonly first = computed(() => this.received.application().history.at(-1)?.submittedAt);
  protected readonly last = computed(() => this.received.application().history[0]?.submittedAt);

  constructor() {
    const title = inject(PageTitle);
    const lists = inject(Lists);
    effect(() => {
      lists.lastOpened = this.received.id();
      if (!this.received.resource.hasValue()) return;
      const { applicant, number } = this.received.application();
      title.set(`${applicant.name}, ${number}`);
    });
  }
}
