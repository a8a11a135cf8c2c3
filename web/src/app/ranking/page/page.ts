import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { CallRanking } from '@placet/contract/review/ranking.ts';
import { firstValueFrom } from 'rxjs';
import { ProposalApi } from '../../assignment/proposal-api';
import { stateNames } from '../../coordinate/state-names';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { saveFile } from '../../ui/file-row/save-file';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { agreementWord, cautions, chanceIn, notEstimable, shownIn, zoneNames } from '../words';
import { RankingDot } from './dot';
import { RankingDetails } from './row-details';

/** The applications of a call in the order of their reviews, with how sure that order is. It decides nothing. */
@Component({
  selector: 'app-ranking-page',
  imports: [Button, Control, Field, LiveForm, Notice, PageState, RankingDetails, RankingDot, RouterLink],
  templateUrl: './page.html',
})
export class RankingPage {
  readonly call = input.required<string>();
  /** Of the address: where the line is drawn; the call's own places unless given. */
  readonly places = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly proposals = inject(ProposalApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly resource = httpResource<CallRanking>(() => {
    const places = this.places();
    return { url: `/api/v1/rankings/${this.call()}`, ...(places !== undefined && { params: { places } }) };
  });
  /** The last ranking stays to be seen while one with another line comes. */
  protected readonly ranking = linkedSignal<CallRanking | undefined, CallRanking | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now, before) => now ?? (this.resource.error() ? undefined : before?.value),
  });
  protected readonly withoutRubric = computed(() => problemOf(this.resource.error())?.code === 'ranking.no_rubric');
  protected readonly open = signal<string | null>(null);
  protected readonly downloading = signal(false);
  protected readonly asking = signal(false);
  protected readonly failed = signal('');
  protected readonly criteria = computed(() => {
    const { criteria, rubric } = this.ranking() ?? {};
    return (criteria ?? []).map((one) => ({
      ...one,
      name: this.text(rubric?.criteria.find(({ key }) => key === one.key)?.name ?? {}),
    }));
  });
  protected readonly proposed = computed(() => {
    const { proposal = [], applications = [] } = this.ranking() ?? {};
    return proposal.map((one) => ({ ...one, application: applications.find(({ id }) => id === one.application) }));
  });
  /** After which row the line is drawn; null where nobody stands below it. */
  protected readonly cutAfter = computed(() => {
    const { cut } = this.ranking() ?? {};
    return cut?.firstOut == null ? null : cut.lastIn;
  });
  /** Somebody's answer to the recruitment task was scored. */
  protected readonly tasks = computed(() => (this.ranking()?.applications ?? []).some(({ task }) => task !== null));
  protected readonly columns = computed(() => (this.tasks() ? 10 : 9));
  protected readonly states = stateNames;
  protected readonly zones = zoneNames;
  protected readonly cautions = cautions;
  protected readonly notEstimable = notEstimable;
  protected readonly shown = shownIn(this.locale);
  protected readonly chance = chanceIn(this.locale);
  protected readonly agreementWord = agreementWord;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected toggle(id: string): void {
    this.open.update((open) => (open === id ? null : id));
  }

  protected draw(places: string): void {
    const wanted = /^\d{1,5}$/.test(places.trim()) ? places.trim() : null;
    void this.router.navigate([], { queryParams: { places: wanted } });
  }

  /** One more reviewer for each of these; the page of the assignment shows whom, and assigns nobody by itself. */
  protected async askForReviewers(): Promise<void> {
    this.asking.set(true);
    this.failed.set('');
    try {
      const applications = this.proposed().map(({ application }) => application?.id ?? '');
      const wanted = { needed: 1, more: 1, applications: applications.filter((id) => id !== ''), connect: false };
      await this.proposals.propose(this.call(), wanted);
      await this.router.navigate(['/coordinate/review', this.call(), 'assignment']);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.asking.set(false);
  }

  protected async download(): Promise<void> {
    this.downloading.set(true);
    this.failed.set('');
    try {
      const places = this.places();
      const answer = await firstValueFrom(
        this.http.get(`/api/v1/rankings/${this.call()}/table.csv`, {
          ...(places !== undefined && { params: { places } }),
          observe: 'response',
          responseType: 'blob',
        }),
      );
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      if (answer.body) saveFile(this.document, answer.body, name ?? 'ranking.csv');
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.downloading.set(false);
  }
}
