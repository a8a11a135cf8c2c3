import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PlanList, PlanSummary } from '@placet/contract/placement/plans.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { shortDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { PlacementHead } from '../parts/placement-head';
import { PlacementApi, placementCallUrl } from '../placement-api';
import { objectiveNames, planStateNames, planStateTones, stabilityNames } from '../words/names';
import { AskForPlan } from './ask-for-plan';
import { Pins } from './pins';

/** How often is looked how far a computation is. */
const every = 700;

/** The plans of a call: asked for, computed in the background, compared, thrown away; and what is decided before any of them. */
@Component({
  selector: 'app-placement-plans',
  imports: [AskFirst, AskForPlan, Button, Notice, PageState, Pins, PlacementHead, RouterLink, StatusTag],
  templateUrl: './plans.html',
})
export class PlansPage {
  readonly call = input.required<string>();

  private readonly api = inject(PlacementApi);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  protected readonly loaded = httpResource<PlanList>(() => `${placementCallUrl(this.call())}/plans`);
  /** While it is looked at again, what was there before. */
  protected readonly list = linkedSignal<PlanList | undefined, PlanList | undefined>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : undefined),
    computation: (list, before) => list ?? before?.value,
  });
  protected readonly computing = computed(() =>
    this.list()?.plans.find(({ state }) => state === 'queued' || state === 'running'),
  );
  protected readonly percent = computed(() => Math.round(100 * (this.computing()?.progress ?? 0)));
  protected readonly done = computed(() => this.list()?.plans.filter((plan) => plan !== this.computing()) ?? []);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly objectives = objectiveNames;
  protected readonly states = planStateNames;
  protected readonly tones = planStateTones;
  protected readonly stabilities = stabilityNames;

  constructor() {
    effect((onCleanup) => {
      if (this.computing() === undefined) return;
      const timer = setInterval(() => this.loaded.reload(), every);
      onCleanup(() => {
        clearInterval(timer);
      });
    });
  }

  protected readonly viewable = ({ state }: PlanSummary): boolean => state === 'proposed' || state === 'published';

  protected day(at: string): string {
    return shortDate(new Date(at), this.list()?.call.timeZone, this.locale);
  }

  protected first({ statistics }: PlanSummary): number {
    return statistics?.wishes[0] ?? 0;
  }

  /** At most two stand beside each other: a third takes the place of the one chosen first. */
  protected choose(plan: string, on: boolean): void {
    this.chosen.update((chosen) => (on ? [...chosen, plan].slice(-2) : chosen.filter((one) => one !== plan)));
  }

  protected compare(): void {
    const [left, right] = this.chosen();
    if (left === undefined || right === undefined) {
      this.failed.set($localize`:@@placement.plans.chooseTwo:Choose two plans in the list to compare them.`);
      return;
    }
    void this.router.navigate(['/coordinate/placement', this.call(), 'compare', left, right]);
  }

  protected async stop(plan: string): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.api.end(plan);
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.loaded.reload();
    this.busy.set(false);
  }

  protected readonly discard = (plan: string) => async (): Promise<void> => {
    await this.api.end(plan);
    this.chosen.update((chosen) => chosen.filter((one) => one !== plan));
    this.loaded.reload();
  };
}
