import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  output,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { stateNames } from '../../coordinate/state-names';
import { languageLine } from '../../teams/words';
import { dayRangeText } from '../../ui/instant/day-text';
import type { Locale } from '@placet/contract/locale.ts';
import type { Options } from '@placet/contract/placement/plans.ts';
import type { PlanChange } from '@placet/contract/placement/what-if.ts';
import { Button } from '../../ui/button/button';
import { LiveForm } from '../../ui/form/live-form';
import { PageState } from '../../ui/page-state/page-state';
import { planUrl } from '../placement-api';
import { howNames } from '../words/names';
import { shortDays } from '../words/need-names';
import { wishText } from '../words/ordinal';
import { reasonsText, whyText } from '../words/why';
import { BoardState } from './board-state';
import { orderedOptions, type Option } from './need-choices';
import { WhatIf, type Thought } from './what-if';

/** The value of the choice that means no need at all. */
const nowhere = 'none';

/** One person: why they are where they are and not elsewhere, and where to place them. Keys: arrows and numbers choose, enter places. */
@Component({
  selector: 'app-person-panel',
  imports: [Button, LiveForm, PageState, RouterLink, WhatIf],
  templateUrl: './person-panel.html',
})
export class PersonPanel {
  readonly id = input.required<string>();
  readonly needOpened = output<string>();

  protected readonly state = inject(BoardState);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly nowhere = nowhere;
  protected readonly options = httpResource<Options>(() => `${planUrl(this.state.plan())}/people/${this.id()}`);
  /** While they are looked at again after a move, those before. */
  private readonly known = linkedSignal<Options | undefined, Options | undefined>({
    source: () => (this.options.hasValue() ? this.options.value() : undefined),
    computation: (next, previous) => {
      const before: Options | undefined = previous?.value;
      return next ?? (before?.applicationId === this.id() ? before : undefined);
    },
  });
  protected readonly person = computed(() => this.state.people().get(this.id()));
  protected readonly here = computed(() => this.person()?.place?.needId ?? nowhere);
  protected readonly lists = computed(() => {
    const [known, person] = [this.known(), this.person()];
    if (!known || !person) return undefined;
    return orderedOptions(known.needs, person, (need) => this.state.needs().get(need)?.team.id ?? '');
  });
  protected readonly choice = linkedSignal({
    source: () => this.id(),
    computation: () => untracked(this.here),
  });
  protected readonly chosen = computed(() => this.lists()?.possible.find(({ needId }) => needId === this.choice()));
  protected readonly warnings = computed(() => {
    const option = this.chosen();
    return option === undefined || option.needId === this.here() ? '' : reasonsText(option.warnings, this.locale);
  });
  protected readonly noRoom = computed(() => this.chosen()?.room === false && this.choice() !== this.here());
  protected readonly movedBy = computed(() =>
    this.state.moves().find(({ applicationId }) => applicationId === this.id()),
  );
  protected readonly thoughts = computed((): Thought[] => {
    const needId = this.choice();
    const name = this.state.nameOf(needId);
    if (needId === nowhere) return [];
    const pair = { applicationId: this.id(), needId };
    const pinned = this.state.board()?.pins.some((pin) => pin.applicationId === this.id() && pin.needId === needId);
    const thought = (label: string, change: PlanChange): Thought => ({ label, change });
    return [
      pinned === true
        ? thought($localize`:@@placement.whatIf.unpin:not pinned in ${name}:need:`, { kind: 'unpin', ...pair })
        : thought($localize`:@@placement.whatIf.pin:pinned in ${name}:need:`, { kind: 'pin', ...pair }),
      thought($localize`:@@placement.whatIf.exclude:never in ${name}:need:`, { kind: 'exclude', ...pair }),
    ];
  });
  protected readonly hows = howNames;
  protected readonly states = stateNames;

  constructor() {
    // Room is as the board stands: after any move it is looked at again.
    let before = this.state.revision();
    effect(() => {
      const revision = this.state.revision();
      if (revision === before) return;
      before = revision;
      untracked(() => this.options.reload());
    });
  }

  protected readonly wish = (need: string): string => {
    const at = this.person()?.wishes.indexOf(this.state.needs().get(need)?.team.id ?? '') ?? -1;
    return at < 0 ? '' : wishText(at + 1, this.locale);
  };

  protected ownWish(wish: number | null): string {
    return wishText(wish, this.locale);
  }

  protected why({ needId, why }: Option): string {
    const { nameOf, personName } = this.state;
    return whyText(why, { person: personName(this.id()), need: nameOf(needId), nameOf, locale: this.locale });
  }

  protected stay({ stay }: Option): string {
    return stay === null ? '' : shortDays(stay.from, stay.to, this.locale);
  }

  protected languages(): string {
    return languageLine(
      (this.person()?.languages ?? []).map((one) => ({ ...one, required: true })),
      this.locale,
    );
  }

  protected days(from: string, to: string): string {
    return dayRangeText(from, to, this.locale);
  }

  protected async place(): Promise<void> {
    const to = this.choice();
    if (to === this.here()) return;
    await this.state.move(this.id(), to === nowhere ? null : to);
  }

  /** A number chooses the need at that position, as long as nobody is writing; wherever in the panel the focus is. */
  press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    const target = event.target as HTMLElement;
    if (target.matches('textarea, select, input:not([type=radio])')) return;
    const radio = this.host.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1];
    if (!radio) return;
    event.preventDefault();
    this.choice.set(radio.value);
    radio.focus();
    radio.closest('li')?.scrollIntoView({ block: 'nearest' });
  }
}
