import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Presence } from '@placet/contract/teams/schemas.ts';
import type { NeedToWishFor, OwnWishes, TeamToWishFor } from '@placet/contract/wishes/wishes.ts';
import { formErrors, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { languageLine, presenceNames } from '../../teams/words';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile, type Line } from '../../ui/changed-meanwhile/changed-meanwhile';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Form } from '../../ui/form/form';
import { dayRangeText } from '../../ui/instant/day-text';
import { Instant } from '../../ui/instant/instant';
import { Markdown } from '../../ui/markdown/markdown';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { ownWishesUrl, WishesApi } from '../wishes-api';
import { emptyWishes, isDay, wishesModelOf, wishesOf, type WishesModel } from './own-model';
import { RankedTeams } from './ranked-teams';

/** What somebody wishes before anybody is placed: teams in their order, when and how they can be there. */
@Component({
  selector: 'app-own-wishes-page',
  imports: [
    ...[Button, ChangedMeanwhile, Checkboxes, DateInput, ErrorSummary, Form, FormField, Instant, Markdown, Notice],
    ...[PageState, Radios, RankedTeams, RouterLink],
  ],
  templateUrl: './own.html',
})
export class OwnWishesPage {
  readonly id = input.required<string>();
  private readonly api = inject(WishesApi);
  private readonly locale = injectLocale();
  protected readonly resource = httpResource<OwnWishes>(() => ownWishesUrl(this.id()));
  protected readonly wishes = computed(() => (this.resource.hasValue() ? this.resource.value().wishes : undefined));
  protected readonly theirs = signal<OwnWishes | undefined>(undefined);
  protected readonly said = signal(false);
  private readonly revision = linkedSignal(() => this.wishes()?.revision ?? 0);

  protected readonly presences = (['on_site', 'hybrid', 'remote'] as const satisfies Presence[]).map((value) => ({
    value,
    label: presenceNames[value],
  }));
  protected readonly yesNo = [
    { value: 'yes', label: $localize`:@@wishes.own.yes:Yes` },
    { value: 'no', label: $localize`:@@wishes.own.no:No` },
  ];
  protected readonly skills = computed(() =>
    (this.wishes()?.skills ?? []).map((name) => ({ value: name, label: name })),
  );
  protected readonly model = linkedSignal<WishesModel>(() => {
    const wishes = this.wishes();
    return wishes ? wishesModelOf(wishes) : emptyWishes;
  });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const day of [path.from, path.to])
        validate(day, ({ value }) =>
          isDay(value())
            ? undefined
            : { kind: 'date', message: $localize`:@@wishes.own.dayWrong:Enter a day, for example 15 3 2027, or none` },
        );
      validate(path.to, (context) => {
        const [from, to] = [context.valueOf(path.from), context.value()];
        if ((from === '') !== (to === ''))
          return { kind: 'half', message: $localize`:@@wishes.own.half:Enter both days, or none` };
        return from <= to
          ? undefined
          : { kind: 'order', message: $localize`:@@wishes.own.reversed:The last day comes before the first` };
      });
    },
    { submission: { action: () => this.save() } },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected facts({ startsOn, endsOn, presence, languages, skills }: NeedToWishFor): string[] {
    const named = (required: boolean): string =>
      languageLine(
        languages.filter((one) => one.required === required),
        this.locale,
      );
    const asked = (required: boolean): string =>
      skills
        .filter((one) => one.required === required)
        .map(({ name }) => name)
        .join(', ');
    const [needed, helps] = [
      [named(true), asked(true)],
      [named(false), asked(false)],
    ].map((all) => all.filter((one) => one !== '').join(', '));
    return [
      startsOn !== null && endsOn !== null ? dayRangeText(startsOn, endsOn, this.locale) : '',
      presenceNames[presence],
      needed ? $localize`:@@wishes.own.needed:needed: ${needed}:what:` : '',
      helps ? $localize`:@@wishes.own.helps:helps: ${helps}:what:` : '',
    ].filter((fact) => fact !== '');
  }

  protected lines({ wishes }: OwnWishes): Line[] {
    const names = (wishes?.answer.teams ?? []).map((id) => this.nameOf(id));
    const { availableFrom: from, availableTo: to } = wishes?.answer ?? { availableFrom: null, availableTo: null };
    return [
      { label: $localize`:@@wishes.own.order:Your order`, text: names.join(', ') },
      {
        label: $localize`:@@wishes.own.when:When you can be there`,
        text: from !== null && to !== null ? dayRangeText(from, to, this.locale) : '',
      },
    ];
  }

  protected nameOf(id: string): string {
    const team = this.wishes()?.teams.find((one: TeamToWishFor) => one.id === id);
    return team ? this.text(team.name) : '';
  }

  protected order(teams: readonly string[]): void {
    this.said.set(false);
    this.model.update((model) => ({ ...model, teams }));
  }

  protected take(theirs: OwnWishes): void {
    this.resource.set(theirs);
    this.theirs.set(undefined);
  }

  protected keep({ wishes }: OwnWishes): void {
    this.revision.set(wishes?.revision ?? 0);
    this.theirs.set(undefined);
  }

  private async save(): Promise<ReturnType<typeof formErrors> | undefined> {
    this.said.set(false);
    try {
      this.resource.set(await this.api.saveOwn(this.id(), wishesOf(this.model(), this.revision())));
      this.said.set(true);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'wishes.changed_meanwhile') {
        this.theirs.set(problem.context?.['stored'] as OwnWishes);
        return undefined;
      }
      return formErrors(error, this.form);
    }
  }
}
