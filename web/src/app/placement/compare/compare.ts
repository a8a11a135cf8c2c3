import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Comparison } from '@placet/contract/placement/what-if.ts';
import { Checkbox } from '../../ui/choices/checkbox';
import { PageState } from '../../ui/page-state/page-state';
import { planUrl } from '../placement-api';
import { objectiveNames } from '../words/names';
import { wishText } from '../words/ordinal';
import { numberRows } from './number-rows';

/** Two plans side by side: their numbers, how many each need gets, and whoever would be elsewhere. */
@Component({
  selector: 'app-compare-plans',
  imports: [Checkbox, PageState, RouterLink],
  templateUrl: './compare.html',
})
export class ComparePage {
  readonly call = input.required<string>();
  readonly left = input.required<string>();
  readonly right = input.required<string>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly compared = httpResource<Comparison>(() => `${planUrl(this.left())}/comparison/${this.right()}`);
  protected readonly onlyDifferent = signal(true);
  protected readonly objectives = objectiveNames;
  protected readonly numbers = computed(() =>
    this.compared.hasValue() ? numberRows(this.compared.value(), this.locale) : [],
  );
  protected readonly needs = computed(() =>
    (this.compared.hasValue() ? this.compared.value().needs : []).filter(
      ({ left, right }) => !this.onlyDifferent() || left !== right,
    ),
  );
  private readonly names = computed(
    () =>
      new Map(
        (this.compared.hasValue() ? this.compared.value().needs : []).map(({ id, team }) => [
          id,
          pick(team, this.locale),
        ]),
      ),
  );

  protected text(team: Comparison['needs'][number]['team']): string {
    return pick(team, this.locale);
  }

  protected place(need: string | null): string {
    return need === null ? $localize`:@@placement.compare.noPlace:no place` : (this.names().get(need) ?? '–');
  }

  protected wish(need: string | null, wish: number | null): string {
    return need === null ? '' : wishText(wish, this.locale);
  }
}
