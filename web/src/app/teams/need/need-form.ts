import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { Presence, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { formErrors, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { OrganisationStore } from '../../shell/organisation-store';
import { Button } from '../../ui/button/button';
import type { Choice } from '../../ui/choices/choice';
import { Checkbox } from '../../ui/choices/checkbox';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { LanguageSkills } from '../../ui/language-skills/language-skills';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile/changed-meanwhile';
import { languageRules } from '../language-rules';
import { needLines, periodOf, presenceNames } from '../words';
import { emptyNeed, isPositions, needModelOf, needOf, type NeedModel } from './need-model';

/** A day the calendar has, or none. */
const isDay = (text: string): boolean =>
  text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON().startsWith(text));

/** What a team needs of a call; `save` sends it, and the form says why it could not. */
@Component({
  selector: 'app-need-form',
  imports: [
    ...[Button, ChangedMeanwhile, Control, DateInput, ErrorSummary, Field, Form, FormField],
    ...[Checkbox, LanguageSkills, LocalizedTextInput, Radios],
  ],
  templateUrl: './need-form.html',
})
export class NeedForm {
  /** The need as it is kept; undefined for a new one. */
  readonly need = input<TeamNeed>();
  readonly call = input.required<TeamNeed['call']>();
  readonly save = input.required<(need: ReturnType<typeof needOf>) => Promise<TeamNeed>>();
  readonly saved = output<TeamNeed>();

  protected readonly organisation = inject(OrganisationStore);
  private readonly locale = injectLocale();
  protected readonly theirs = signal<TeamNeed | undefined>(undefined);
  protected readonly lines = (need: TeamNeed) => needLines(need, this.locale);
  protected readonly presences: readonly Choice[] = (['on_site', 'hybrid', 'remote'] as const satisfies Presence[]).map(
    (value) => ({ value, label: presenceNames[value] }),
  );

  protected readonly supervisors = computed((): readonly Choice[] => [
    { value: '', label: $localize`:@@teams.need.nobody:Nobody in particular` },
    ...(this.need()?.supervisors ?? []).map(({ accountId, name }) => ({ value: accountId, label: name })),
  ]);

  protected readonly model = linkedSignal<NeedModel>(() => {
    const need = this.need();
    return need ? needModelOf(need) : emptyNeed;
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.positions, ({ value }) =>
        isPositions(value())
          ? undefined
          : { kind: 'number', message: $localize`:@@teams.need.positionsWrong:Enter a number of places from 1 to 100` },
      );
      for (const day of [path.startsOn, path.endsOn])
        validate(day, ({ value }) =>
          isDay(value())
            ? undefined
            : { kind: 'date', message: $localize`:@@teams.need.dayWrong:Enter a day, for example 15 3 2027, or none` },
        );
      validate(path.endsOn, (context) =>
        context.value() === '' || context.valueOf(path.startsOn) <= context.value()
          ? undefined
          : { kind: 'order', message: $localize`:@@teams.need.reversed:The last day comes before the first` },
      );
      languageRules(path.required, path.wished);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const need = await this.save()(needOf(this.model()));
            this.theirs.set(undefined);
            this.saved.emit(need);
          } catch (error) {
            const problem = problemOf(error);
            if (problem?.code === 'need.changed_meanwhile') {
              this.theirs.set(problem.context?.['need'] as TeamNeed);
              return undefined;
            }
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected callPeriod(): string {
    return periodOf({ startsOn: null, endsOn: null, call: this.call() }, this.locale);
  }

  protected take(need: TeamNeed): void {
    this.model.set(needModelOf(need));
    this.theirs.set(undefined);
  }

  protected keep(need: TeamNeed): void {
    this.model.update((model) => ({ ...model, revision: need.revision }));
    this.theirs.set(undefined);
  }
}
