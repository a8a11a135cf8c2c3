import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { BoardNeed } from '@placet/contract/placement/plans.ts';
import { languageLine, presenceNames } from '../../teams/words';
import { Button } from '../../ui/button/button';
import { DateInput } from '../../ui/date-input/date-input';
import { LiveForm } from '../../ui/form/live-form';
import { dayRangeText } from '../../ui/instant/day-text';
import { howNames } from '../words/names';
import { shortDays } from '../words/need-names';
import { wishText } from '../words/ordinal';
import { lacks, unfilledText } from '../words/unfilled';
import { BoardState } from './board-state';
import { WhatIf, type Thought } from './what-if';

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** One need: what it asks for, who is in it, why seats are free, and what less would change. */
@Component({
  selector: 'app-need-panel',
  imports: [Button, DateInput, LiveForm, RouterLink, WhatIf],
  templateUrl: './need-panel.html',
})
export class NeedPanel {
  readonly id = input.required<string>();
  readonly personOpened = output<string>();

  protected readonly state = inject(BoardState);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly need = computed(() => this.state.needs().get(this.id()));
  protected readonly placed = computed(() => this.state.inNeed().get(this.id()) ?? []);
  protected readonly passedOver = computed(() => this.state.blocking().filter(({ needId }) => needId === this.id()));
  protected readonly presences = presenceNames;
  protected readonly hows = howNames;
  /** Another period that somebody wrote down; asked about once both days are whole. */
  protected readonly period = signal<{ from: string; to: string } | undefined>(undefined);
  protected readonly badPeriod = signal('');
  protected readonly lacks = lacks;

  protected readonly thoughts = computed((): Thought[] => {
    const need = this.need();
    if (!need) return [];
    const needId = need.id;
    const period = this.period();
    return [
      { label: $localize`:@@placement.whatIf.seatMore:one seat more`, change: { kind: 'positions', needId, by: 1 } },
      ...(need.positions > 1
        ? [
            {
              label: $localize`:@@placement.whatIf.seatLess:one seat less`,
              change: { kind: 'positions', needId, by: -1 },
            } as const,
          ]
        : []),
      ...need.languages
        .filter(({ required }) => required)
        .map(({ language }): Thought => {
          const name = languageName(language, this.locale);
          return {
            label: $localize`:@@placement.whatIf.noLanguage:${name}:language: not required`,
            change: { kind: 'drop_language', needId, language },
          };
        }),
      ...need.skills
        .filter(({ required }) => required)
        .map(({ name }): Thought => ({
          label: $localize`:@@placement.whatIf.noSkill:“${name}:skill:” not required`,
          change: { kind: 'drop_skill', needId, skill: name },
        })),
      ...(period
        ? [
            {
              label: $localize`:@@placement.whatIf.period:from ${shortDays(period.from, period.to, this.locale)}:days:`,
              change: { kind: 'move_period', needId, ...period },
            } as const,
          ]
        : []),
    ];
  });

  protected days({ from, to }: BoardNeed): string {
    return dayRangeText(from, to, this.locale);
  }

  protected stay(from: string, to: string): string {
    return shortDays(from, to, this.locale);
  }

  protected wish(wish: number | null): string {
    return wishText(wish, this.locale);
  }

  protected unfilled(need: BoardNeed): string {
    return unfilledText(need, this.state.nameOf, this.locale);
  }

  protected languages(need: BoardNeed, required: boolean): string {
    return languageLine(
      need.languages.filter((one) => one.required === required),
      this.locale,
    );
  }

  protected skills({ skills }: BoardNeed, required: boolean): string {
    return skills
      .filter((one) => one.required === required)
      .map(({ name }) => name)
      .join(', ');
  }

  protected consider(from: string, to: string): void {
    const whole = wholeDay.test(from) && wholeDay.test(to);
    this.badPeriod.set(
      whole && from <= to ? '' : $localize`:@@placement.whatIf.badPeriod:Enter both days, the first before the last.`,
    );
    this.period.set(this.badPeriod() === '' ? { from, to } : undefined);
  }
}
