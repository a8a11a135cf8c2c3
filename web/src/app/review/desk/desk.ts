import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Desk, Recommendation, ReviewContent } from '@placet/contract/review/schemas.ts';
import { weightedResult } from '@placet/contract/rubric/score.ts';
import { DiscussionPart } from '../../discussion/parts/discussion';
import { SaveLine } from '../../forms/draft/save-line';
import { messageOf, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { ConflictGate } from '../parts/gate';
import { DeskKeys } from '../parts/keys';
import { Letters } from '../parts/letters';
import { Peers } from '../parts/peers';
import { ScoreRows } from '../parts/score-rows';
import { VisibleApplicationView } from '../parts/visible';
import { deskUrl, ReviewApi } from '../review-api';
import { ReviewDrafts, type OpenReview } from '../review-drafts';
import { CurrentQueue } from '../review-queue';
import { SingleKeys } from '../single-keys';
import { WorkClock } from '../work-clock';
import { confidenceNames, nameOf, recommendationNames, standingText, standingTone } from '../words';
import { isWriting } from './writing';

const nothing: ReviewContent = { scores: {}, comment: '', recommendation: null, confidence: null };

/** One application to judge: the queue, what may be seen of it, and the scorecard. Everything can be done by keys alone. */
@Component({
  selector: 'app-review-desk',
  imports: [
    Button,
    ConflictGate,
    DeskKeys,
    Dialog,
    DiscussionPart,
    Instant,
    Letters,
    Notice,
    PageState,
    Peers,
    RouterLink,
    SaveLine,
    ScoreRows,
    StatusTag,
    VisibleApplicationView,
  ],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './desk.html',
})
export class DeskPage {
  private readonly api = inject(ReviewApi);
  private readonly drafts = inject(ReviewDrafts);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  private readonly title = inject(PageTitle);
  protected readonly queue = inject(CurrentQueue);
  private readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });
  protected readonly resource = httpResource<Desk>(() => deskUrl(this.id()));
  protected readonly desk = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly call = computed(() => this.queue.callOf(this.id()));
  protected readonly entry = computed(() => this.call()?.entries.find(({ id }) => id === this.id()));
  protected readonly review = signal<OpenReview | undefined>(undefined);
  protected readonly content = linkedSignal<ReviewContent>(() => this.review()?.saver.current() ?? nothing);
  protected readonly result = computed(() =>
    weightedResult(this.desk()?.rubric ?? { criteria: [] }, this.content().scores),
  );
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly failed = signal('');
  protected readonly said = signal('');
  protected readonly busy = signal(false);
  protected readonly leaving = signal(false);
  protected readonly conflicted = signal(false);
  protected readonly helping = signal(false);
  protected readonly reason = signal('');
  private readonly single = inject(SingleKeys);

  private readonly rows = viewChild(ScoreRows);
  private readonly shown = viewChild(VisibleApplicationView);
  private readonly gate = viewChild(ConflictGate);

  protected readonly recommendations = Object.entries(recommendationNames) as [Recommendation, string][];
  protected readonly confidences = [1, 2, 3].map((value) => ({ value, name: confidenceNames[value] ?? '' }));
  protected readonly nameOf = nameOf;
  protected readonly standingText = standingText;
  protected readonly tone = standingTone;

  constructor() {
    const clock = inject(WorkClock);
    effect(() => {
      const desk = this.desk();
      untracked(() => {
        this.missing.set([]);
        this.failed.set('');
        this.review.set(desk && !desk.gate ? this.drafts.open(desk.id, desk.review) : undefined);
        if (desk) this.title.set(nameOf(desk));
      });
    });
    effect((cleanUp) => {
      if (this.desk()?.open === true) cleanUp(clock.start(this.id()));
    });
    effect(() => {
      if (this.queue.calls().length > 0 && !this.queue.hasOrder())
        untracked(() => {
          this.queue.begin();
        });
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected edit(part: Partial<ReviewContent>): void {
    const review = this.review();
    if (!review || this.desk()?.open !== true) return;
    const content = { ...this.content(), ...part };
    this.content.set(content);
    review.saver.edit(content);
    this.missing.update((keys) => keys.filter((key) => content.scores[key] === undefined));
  }

  protected score({ key, value }: { readonly key: string; readonly value: number | undefined }): void {
    const { [key]: _before, ...others } = this.content().scores;
    this.edit({ scores: value === undefined ? others : { ...others, [key]: value } });
  }

  protected note(event: Event): void {
    this.edit({ comment: (event.target as HTMLTextAreaElement).value });
  }

  /** Of two versions, one's own here or that of the other tab. */
  protected choose(content: ReviewContent): void {
    this.content.set(content);
    void this.review()?.saver.choose(content);
  }

  protected cleared(desk: Desk): void {
    this.resource.set(desk);
    this.queue.resource.reload();
  }

  protected async declared(): Promise<void> {
    this.conflicted.set(false);
    await this.gone($localize`:@@review.said.declared:The conflict is declared; the application is off your desk.`);
  }

  protected async leave(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      await this.api.stepAside(this.id(), this.reason());
      this.leaving.set(false);
      this.reason.set('');
      await this.gone($localize`:@@review.said.left:You stepped aside; somebody else judges it.`);
    });
  }

  protected async submit(): Promise<void> {
    const [review, desk] = [this.review(), this.desk()];
    if (!review || desk?.open !== true || this.busy()) return;
    this.missing.set(this.result().missing);
    if (this.missing().length > 0) {
      this.failed.set($localize`:@@review.missing:Give every score that is needed, then submit.`);
      setTimeout(() => this.rows()?.first());
      return;
    }
    await this.attempt(async () => {
      await review.saver.flush();
      if (review.state().phase !== 'saved') return;
      const submitted = await this.api.submit(desk.id, review.saver.seenRevision());
      this.resource.set(submitted);
      const next = this.queue.after(desk.id);
      this.queue.resource.reload();
      this.said.set($localize`:@@review.said.submitted:Your review of ${nameOf(desk)}:name: is submitted.`);
      if (next && desk.state !== 'submitted') await this.router.navigate(['/review', next.id]);
    });
  }

  protected async skip(): Promise<void> {
    const next = this.queue.after(this.id());
    this.said.set('');
    await this.router.navigate(next ? ['/review', next.id] : ['/review']);
  }

  protected jump(event: Event, part: string): void {
    event.preventDefault();
    const heading = document.getElementById(part);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      void this.submit();
      return;
    }
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) event.target.blur();
    if (!this.single.on() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isWriting(event.target) || this.leaving() || this.conflicted() || this.helping()) return;
    const done = this.byKey(event.key);
    if (done) event.preventDefault();
  }

  /** What a single key does; whether it did something. */
  private byKey(key: string): boolean {
    if (/^\d$/.test(key)) this.rows()?.score(Number(key));
    else if (key === 'j') this.rows()?.move(1);
    else if (key === 'k') this.rows()?.move(-1);
    else if (key === 'n') document.getElementById('review-note')?.focus();
    else if (key === 'd') this.shown()?.turn();
    else if (key === 's') void this.skip();
    else if (key === 'o' && this.gate()) void this.gate()?.clear();
    else if (key === '?') this.helping.set(true);
    else return false;
    return true;
  }

  private async gone(said: string): Promise<void> {
    const next = this.queue.after(this.id());
    this.drafts.drop(this.id());
    this.queue.resource.reload();
    this.said.set(said);
    await this.router.navigate(next ? ['/review', next.id] : ['/review']);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await work();
    } catch (error) {
      this.failed.set(messageOf(error));
      if (problemOf(error)?.code === 'review.changed_meanwhile') this.resource.reload();
    }
    this.busy.set(false);
  }
}
