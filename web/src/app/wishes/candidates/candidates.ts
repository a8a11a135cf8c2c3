import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { CandidateGap, CandidateOfNeed, NeedCandidates } from '@placet/contract/wishes/candidates.ts';
import { messageOf, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { languageLine, periodOf, presenceNames } from '../../teams/words';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile, type Line } from '../../ui/changed-meanwhile/changed-meanwhile';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { candidatesUrl, WishesApi } from '../wishes-api';
import { factsOf, gapNames } from '../words';
import { CandidateRow, type RowAction } from './candidate-row';
import { add, exclude, joinAbove, move, placeOf, remove, type Ranking } from './ranking';

const nothing: Ranking = { tiers: [], excluded: [] };

/** Who could fill a need, and what its supervisors think of them. */
@Component({
  selector: 'app-candidates-page',
  imports: [Button, CandidateRow, ChangedMeanwhile, Instant, Notice, PageState, RouterLink],
  templateUrl: './candidates.html',
})
export class CandidatesPage {
  readonly id = input.required<string>();
  /** Where a coordinator came from. */
  readonly call = input<string>();

  private readonly api = inject(WishesApi);
  private readonly locale = injectLocale();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly page = httpResource<NeedCandidates>(() => candidatesUrl(this.id()));
  protected readonly refused = computed(() => {
    const error = this.page.error();
    return problemOf(error)?.code === 'candidates.not_shown' ? messageOf(error) : undefined;
  });
  protected readonly back = computed(() => {
    const call = this.call();
    return call === undefined ? ['/my-teams'] : ['/coordinate/placement', call, 'wishes'];
  });
  protected readonly ranking = linkedSignal<Ranking>(() =>
    this.page.hasValue() ? { tiers: this.page.value().tiers, excluded: this.page.value().excluded } : nothing,
  );
  private readonly revision = linkedSignal(() => (this.page.hasValue() ? this.page.value().revision : 0));
  protected readonly changed = signal(false);
  protected readonly theirs = signal<NeedCandidates | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly saved = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  private readonly byId = computed(
    () => new Map((this.page.hasValue() ? this.page.value().candidates : []).map((one) => [one.id, one])),
  );
  protected readonly ranked = computed(() =>
    this.ranking().tiers.flatMap((tier, place) =>
      tier.flatMap((id, within) => {
        const candidate = this.byId().get(id);
        return candidate
          ? [{ candidate, place: place + 1, alike: tier.length > 1, first: place === 0, opens: within === 0 }]
          : [];
      }),
    ),
  );
  protected readonly excluded = computed(() =>
    this.ranking().excluded.flatMap(({ id, reason }) => {
      const candidate = this.byId().get(id);
      return candidate ? [{ candidate, reason }] : [];
    }),
  );
  protected readonly rest = computed(() => {
    const judged = new Set([...this.ranking().tiers.flat(), ...this.ranking().excluded.map(({ id }) => id)]);
    return [...this.byId().values()].filter(({ id }) => !judged.has(id));
  });
  protected readonly gaps = computed(() =>
    Object.entries(this.page.hasValue() ? this.page.value().others : {}).map(([gap, count]) => ({
      name: gapNames[gap as CandidateGap],
      count,
    })),
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected facts(candidate: CandidateOfNeed): string[] {
    return factsOf(candidate, this.locale);
  }

  protected needFacts({ need }: NeedCandidates): string {
    const languages = languageLine(
      need.languages.filter(({ required }) => required),
      this.locale,
    );
    const skills = need.skills.map(({ name }) => name).join(', ');
    return [periodOf(need, this.locale), languages, skills, presenceNames[need.presence]]
      .filter((fact) => fact !== '')
      .join(' · ');
  }

  protected act(candidate: CandidateOfNeed, { kind, reason }: RowAction): void {
    const { id } = candidate;
    const before = this.ranking();
    const next = {
      add: () => add(before, id),
      up: () => move(before, id, -1),
      down: () => move(before, id, 1),
      join: () => joinAbove(before, id),
      remove: () => remove(before, id),
      exclude: () => exclude(before, id, reason ?? ''),
    }[kind]();
    if (next === before) return;
    this.ranking.set(next);
    this.changed.set(true);
    this.saved.set('');
    this.say(candidate, next);
    this.focus(id);
  }

  protected lines(theirs: NeedCandidates): Line[] {
    const name = (id: string): string => theirs.candidates.find((one) => one.id === id)?.name ?? '';
    const tiers = theirs.tiers.map((tier, at) => `${String(at + 1)} ${tier.map(name).join(' = ')}`);
    return [
      { label: $localize`:@@wishes.candidates.by:Changed by`, text: theirs.changedBy ?? '' },
      { label: $localize`:@@wishes.candidates.ranked:Ranked`, text: tiers.join(', ') },
      {
        label: $localize`:@@wishes.candidates.excluded:Excluded`,
        text: theirs.excluded.map(({ id, reason }) => `${name(id)}: ${reason}`).join(' · '),
      },
    ];
  }

  protected take(theirs: NeedCandidates): void {
    this.page.set(theirs);
    this.theirs.set(undefined);
    this.changed.set(false);
  }

  protected keep({ revision }: NeedCandidates): void {
    this.revision.set(revision);
    this.theirs.set(undefined);
  }

  protected async save(finished: boolean): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    this.saved.set('');
    const { tiers, excluded } = this.ranking();
    const sent = { tiers: tiers.map((tier) => [...tier]), excluded: [...excluded] };
    try {
      this.page.set(await this.api.saveCandidates(this.id(), { revision: this.revision(), ...sent, finished }));
      this.changed.set(false);
      this.saved.set(
        finished
          ? $localize`:@@wishes.candidates.finishedSaid:Saved as finished. You can still change it until the deadline.`
          : $localize`:@@wishes.candidates.saved:Saved.`,
      );
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'candidates.changed_meanwhile')
        this.theirs.set(problem.context?.['stored'] as NeedCandidates);
      else this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }

  private say(candidate: CandidateOfNeed, next: Ranking): void {
    const place = placeOf(next, candidate.id) + 1;
    const name = candidate.name || candidate.number;
    this.said.set(
      place > 0
        ? $localize`:@@wishes.candidates.nowAt:${name}:name: is at place ${place}:place: now`
        : next.excluded.some(({ id }) => id === candidate.id)
          ? $localize`:@@wishes.candidates.nowOut:${name}:name: is excluded`
          : $localize`:@@wishes.candidates.nowUnranked:${name}:name: is not ranked now`,
    );
  }

  /** Moving an element takes the focus from it. */
  private focus(id: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(`#candidate-${id}`)?.focus(), {
      injector: this.injector,
    });
  }
}
