import { httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, effect, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { DecisionPage, DecisionTab, StageAction } from '@placet/contract/decisions/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { CallRanking, RankedApplication } from '@placet/contract/review/ranking.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { callUrl, DecisionsApi } from '../decisions-api';
import { Appeals } from '../parts/appeals';
import { DecisionTable } from '../parts/decision-table';
import { History } from '../parts/history';
import { ReleasePart } from '../parts/release';
import { StageForm } from '../parts/stage-form';
import { outcomeNames, tabNames } from '../words';

const parameters = {
  call: /^[a-z0-9-]{1,100}$/,
  tab: /^[a-z]+$/,
  outcome: /^[a-z]+$/,
  q: /^.{1,100}$/,
  after: /^[\w-]{36}$/,
};
type Query = Readonly<Record<keyof typeof parameters, string>>;

/** What is to be decided in a call: staged over days, released at one moment. Which call and which part: the address says it. */
@Component({
  selector: 'app-decisions',
  imports: [
    Appeals,
    Button,
    Control,
    DecisionTable,
    Dialog,
    Field,
    History,
    Notice,
    ReleasePart,
    RouterLink,
    StageForm,
  ],
  templateUrl: './decisions.html',
})
export class DecisionsPage {
  private readonly router = inject(Router);
  private readonly api = inject(DecisionsApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  protected readonly tabs = Object.keys(tabNames) as DecisionTab[];
  protected readonly tabNames = tabNames;
  protected readonly outcomes = Object.entries(outcomeNames);

  protected readonly query = computed(() => {
    const entries = Object.entries(parameters).map(([name, pattern]) => {
      const value: unknown = this.address()[name];
      return [name, typeof value === 'string' && pattern.test(value) ? value : ''];
    });
    return Object.fromEntries(entries) as Query;
  });
  protected readonly calls = httpResource<{ calls: { slug: string; name: LocalizedText; state: string }[] }>(
    () => '/api/v1/coordinated-calls',
  );
  /** The call asked for, else the newest that was opened. */
  protected readonly call = computed(() => {
    const calls = this.calls.hasValue() ? this.calls.value().calls : [];
    return this.query().call || (calls.find(({ state }) => state !== 'draft')?.slug ?? '');
  });
  protected readonly tab = computed(() => (this.query().tab || 'undecided') as DecisionTab);
  protected readonly page = httpResource<DecisionPage>(() => {
    if (this.call() === '') return undefined;
    const { outcome, q, after } = this.query();
    const set = Object.entries({ tab: this.tab(), outcome, q, after }).filter(([, value]) => value !== '');
    return `${callUrl(this.call())}?${new URLSearchParams(set).toString()}`;
  });
  /** Until the next rows are there, the ones before. */
  protected readonly shown = linkedSignal<DecisionPage | undefined, DecisionPage | undefined>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  /** Where reviews are there: what they say together of each. */
  private readonly rankedCall = computed(() =>
    this.shown()?.call.ranked === true ? this.shown()?.call.id : undefined,
  );
  protected readonly ranking = httpResource<CallRanking>(() => {
    const call = this.rankedCall();
    return call === undefined ? undefined : `/api/v1/rankings/${call}`;
  });
  protected readonly ranks = computed<ReadonlyMap<string, RankedApplication>>(
    () => new Map(this.ranking.hasValue() ? this.ranking.value().applications.map((one) => [one.id, one]) : []),
  );
  protected readonly failure = computed(() => {
    const error = this.page.error() ?? this.calls.error();
    return error === undefined ? '' : messageOf(error);
  });
  protected readonly chosen = linkedSignal<unknown, ReadonlySet<string>>({
    source: () => this.shown(),
    computation: () => new Set<string>(),
  });
  protected readonly releasing = computed(() =>
    ['prepared', 'waiting', 'running'].includes(this.shown()?.release?.state ?? ''),
  );
  protected readonly staging = signal<{ applications?: string[]; filter?: object } | undefined>(undefined);
  protected readonly history = signal<{ id: string; name: string } | undefined>(undefined);
  protected readonly done = signal('');
  protected readonly failed = signal('');

  constructor() {
    // While mails leave, the counts are looked at again.
    const timer = setInterval(() => {
      if (this.releasing()) this.page.reload();
    }, 2_000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    effect(() => {
      this.query();
      this.done.set('');
      this.failed.set('');
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected to(changes: Partial<Query>): Record<string, string | null> {
    const next = { ...this.query(), after: '', ...changes };
    return Object.fromEntries(Object.entries(next).map(([name, value]) => [name, value === '' ? null : value]));
  }

  protected go(changes: Partial<Query>): void {
    void this.router.navigate([], { queryParams: this.to(changes) });
  }

  protected stage(all: boolean): void {
    const { outcome, q } = this.query();
    const filter = { tab: this.tab(), ...(outcome !== '' && { outcome }), ...(q !== '' && { q }) };
    this.staging.set(all ? { filter } : { applications: [...this.chosen()] });
  }

  protected async act(action: Exclude<StageAction, 'stage'>): Promise<void> {
    await this.attempt(async () => {
      const { changed } = await this.api.stage(this.call(), { action, applications: [...this.chosen()] });
      this.done.set($localize`:@@decisions.done.changed:Changed: ${changed}:count:. Applicants see no difference.`);
    });
  }

  protected async move(order: { before: string[]; after: string[] }): Promise<void> {
    await this.attempt(() => this.api.order(this.call(), order.before, order.after));
  }

  protected staged(changed: number): void {
    this.staging.set(undefined);
    this.done.set($localize`:@@decisions.done.staged:Staged: ${changed}:count:. Nobody is told until you release.`);
    this.page.reload();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.done.set('');
    this.failed.set('');
    try {
      await work();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.page.reload();
  }
}
