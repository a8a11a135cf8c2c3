import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, LOCALE_ID, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ScreeningDecision, ScreeningNeighbours, ScreeningView } from '@placet/contract/screening/schemas.ts';
import { CurrentReceived } from '../../coordinate/current-received';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { LastDone } from '../done';
import { besideUrl, readQueueQuery } from '../queue-query';
import { ScreeningApi } from '../screening-api';
import { outcomeText, outcomeTones, reasonNames } from '../words';
import { Ineligible } from './ineligible';
import { Others } from './others';
import { Rules } from './rules';

/** What one decides by when an application is new, and the decision; from the queue it goes on to the next. */
@Component({
  selector: 'app-screening',
  imports: [Button, Dialog, Ineligible, Instant, Notice, Others, Rules, StatusTag],
  templateUrl: './screening.html',
})
export class Screening {
  private readonly api = inject(ScreeningApi);
  private readonly router = inject(Router);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly page = inject(DOCUMENT);
  private readonly last = inject(LastDone);
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParams, { requireSync: true });
  protected readonly received = inject(CurrentReceived);
  /** Opened from the queue. */
  protected readonly queue = this.route.snapshot.data['queue'] === true;

  protected readonly view = httpResource<ScreeningView>(() =>
    this.received.resource.hasValue() ? `/api/v1/screening/${this.received.id()}` : undefined,
  );
  private readonly beside = httpResource<ScreeningNeighbours>(() =>
    this.queue ? besideUrl(this.received.id(), readQueueQuery(this.address())) : undefined,
  );
  protected readonly next = computed(() => (this.beside.hasValue() ? this.beside.value().next : null));
  protected readonly zone = computed(() => this.received.application().call.timeZone);
  protected readonly failure = computed(() => {
    const error = this.view.error();
    return error === undefined ? undefined : messageOf(error);
  });
  protected readonly refusing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly outcomeText = outcomeText;
  protected readonly tones = outcomeTones;
  protected readonly reasonNames = reasonNames;

  constructor() {
    effect(() => {
      this.received.id();
      this.last.undone();
      untracked(() => {
        this.refusing.set(false);
        this.failed.set('');
        if (this.last.undone() > 0) this.refresh();
      });
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected accept(): Promise<void> {
    return this.decide({ action: 'accept' });
  }

  protected takeBack(action: 'reopen' | 'undo_review'): Promise<void> {
    return this.decide({ action });
  }

  /** Said where one is led to; out of the queue that is the next one. */
  protected async done(decision: ScreeningDecision): Promise<void> {
    const { id, number } = this.received.application();
    this.refusing.set(false);
    if (decision.action === 'accept')
      this.last.one(id, $localize`:@@screening.done.one:${number}:number: is accepted for review.`, 'undo_review');
    else if (decision.action === 'find_ineligible')
      this.last.one(id, $localize`:@@screening.done.oneRefused:${number}:number: is marked ineligible.`, 'reopen');
    else this.last.say($localize`:@@screening.done.oneBack:${number}:number: waits to be screened again.`);
    const next = this.next();
    if (!this.queue || decision.action === 'reopen' || decision.action === 'undo_review') this.refresh();
    else
      await this.router.navigate(next === null ? ['/coordinate/screening'] : ['/coordinate/screening', next], {
        queryParamsHandling: 'preserve',
      });
  }

  /** To the answer that tells. */
  protected jump(section: string): void {
    const heading = this.page.getElementById(`section-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected refresh(): void {
    this.view.reload();
    this.received.refresh();
  }

  private async decide(decision: ScreeningDecision): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.api.decide(this.received.id(), decision);
      await this.done(decision);
    } catch (error) {
      this.failed.set(messageOf(error));
      this.refresh();
    }
    this.busy.set(false);
  }
}
