import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentRun, ProposalAdjusted, ProposalApplied } from '@placet/contract/assignment/runs.ts';
import type { ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choices/checkbox';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { reviewCallUrl } from '../assignment-api';
import { ProposalApi } from '../proposal-api';
import { refusalNames } from '../words';
import { ProposedApplications } from './proposed-applications';
import { ProposedLoads } from './proposed-loads';

/** How often is looked how far a computation is. */
const every = 700;

/** A whole assignment: asked for, computed in the background, looked at, changed by hand, applied. Nothing is assigned before that. */
@Component({
  selector: 'app-automatic-assignment',
  imports: [
    AskFirst,
    Button,
    Checkbox,
    Control,
    Field,
    LiveForm,
    Notice,
    PageState,
    ProposedApplications,
    ProposedLoads,
    RouterLink,
  ],
  templateUrl: './automatic.html',
})
export class AutomaticPage {
  readonly call = input.required<string>();

  private readonly api = inject(ProposalApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly progress = httpResource<ReviewProgress>(() => reviewCallUrl(this.call()));
  protected readonly latest = httpResource<{ run: AssignmentRun | null }>(
    () => `${reviewCallUrl(this.call())}/assignment-runs/latest`,
  );
  protected readonly run = linkedSignal<AssignmentRun | null | undefined, AssignmentRun | null>({
    source: () => (this.latest.hasValue() ? this.latest.value().run : undefined),
    computation: (run, before) => (run === undefined ? (before?.value ?? null) : run),
  });
  protected readonly needed = linkedSignal(() => (this.progress.hasValue() ? this.progress.value().call.needed : 2));
  protected readonly connect = signal(true);
  protected readonly percent = computed(() => Math.round(100 * (this.run()?.progress ?? 0)));
  protected readonly computing = computed(() => ['queued', 'running'].includes(this.run()?.state ?? ''));
  protected readonly proposal = computed(() => this.run()?.proposal ?? undefined);
  protected readonly added = computed(() =>
    (this.proposal()?.applications ?? []).reduce(
      (sum, { reviews }) => sum + reviews.filter(({ because }) => because !== 'pinned').length,
      0,
    ),
  );
  protected readonly short = computed(
    () => (this.proposal()?.applications ?? []).filter(({ missing }) => missing > 0).length,
  );
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly applied = signal<ProposalApplied | undefined>(undefined);
  protected readonly refusals = refusalNames;

  constructor() {
    effect((onCleanup) => {
      if (!this.computing()) return;
      const timer = setInterval(() => this.latest.reload(), every);
      onCleanup(() => {
        clearInterval(timer);
      });
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected propose(typed: string): Promise<void> {
    this.applied.set(undefined);
    const needed = Number(typed.trim());
    if (!Number.isInteger(needed) || needed < 1 || needed > 20) {
      this.failed.set($localize`:@@assignment.auto.neededRange:Enter a whole number from 1 to 20.`);
      return Promise.resolve();
    }
    this.needed.set(needed);
    return this.attempt(async () => {
      this.run.set(await this.api.propose(this.call(), { needed, connect: this.connect() }));
    });
  }

  protected adjust(change: ProposalAdjusted): Promise<void> {
    return this.attempt(async () => {
      const { id } = this.run() ?? { id: '' };
      this.run.set(await this.api.adjust(id, change));
    });
  }

  protected readonly apply = async (): Promise<void> => {
    const { id } = this.run() ?? { id: '' };
    this.applied.set(await this.api.apply(id));
    this.latest.reload();
  };

  protected end(): Promise<void> {
    return this.attempt(async () => {
      await this.api.end(this.run()?.id ?? '');
      this.latest.reload();
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await work();
    } catch (error) {
      const { code, context } = problemOf(error) ?? {};
      const why = code === 'assignment_run.pair_refused' ? context?.['refused'] : undefined;
      this.failed.set(
        typeof why === 'string' && why in refusalNames
          ? refusalNames[why as keyof typeof refusalNames]
          : messageOf(error),
      );
      this.latest.reload();
    }
    this.busy.set(false);
  }
}
