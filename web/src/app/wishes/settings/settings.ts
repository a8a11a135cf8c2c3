import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, validate, type SchemaPath } from '@angular/forms/signals';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { PlacementSetUp } from '@placet/contract/wishes/settings.ts';
import { PlacementHead } from '../../placement/parts/placement-head';
import { formErrors, problemOf } from '../../session/problem';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { ChangedMeanwhile, type Line } from '../../ui/changed-meanwhile/changed-meanwhile';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { placementUrl, WishesApi } from '../wishes-api';
import { BoundsForm } from './bounds';
import { parts, settingsModelOf, settingsOf, type BoundRow, type SettingsModel } from './settings-model';
import { partNames, placedChoices, poolChoices, shownChoices, unrankedChoices, withoutChoices } from './settings-words';

const empty: SettingsModel = {
  ...{ placed: '', pool: '', wishesDay: '', wishesTime: '', mostWishes: '', unranked: '', withoutWishes: '' },
  ...{ candidatesShown: '', candidatesDay: '', candidatesTime: '', shortestDays: '' },
  weights: { languages: '', skills: '', presence: '', review: '' },
  ...{ permissionQuestion: '', groupQuestion: '', supervisors: {}, bounds: [] },
};

/** How people of a call are placed. */
@Component({
  selector: 'app-placement-settings',
  imports: [
    ...[BoundsForm, Button, ChangedMeanwhile, Control, DateInput, ErrorSummary, Field, Form, FormField],
    ...[Notice, PageState, PlacementHead, Radios],
  ],
  templateUrl: './settings.html',
})
export class PlacementSettingsPage {
  readonly call = input.required<string>();
  private readonly api = inject(WishesApi);
  private readonly locale = injectLocale();
  protected readonly stored = httpResource<PlacementSetUp>(() => `${placementUrl(this.call())}/settings`);
  protected readonly theirs = signal<PlacementSetUp | undefined>(undefined);
  protected readonly said = signal('');
  private readonly revision = linkedSignal(() => (this.stored.hasValue() ? this.stored.value().revision : 0));
  protected readonly parts = parts;
  protected readonly partNames = partNames;
  protected readonly placed = placedChoices;
  protected readonly pool = poolChoices;
  protected readonly unranked = unrankedChoices;
  protected readonly without = withoutChoices;
  protected readonly shown = shownChoices;

  protected readonly model = linkedSignal<SettingsModel>(() =>
    this.stored.hasValue() ? settingsModelOf(this.stored.value()) : empty,
  );
  protected readonly form = form(
    this.model,
    (path) => {
      whole(path.mostWishes, 1, 20);
      whole(path.shortestDays, 1, 730);
      for (const part of parts) whole(path.weights[part], 0, 10);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly groupOf = computed(() =>
    this.stored.hasValue()
      ? this.stored.value().choices.groupQuestions.find(({ value }) => value === this.model().groupQuestion)
      : undefined,
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected lines(settings: PlacementSetUp): Line[] {
    const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
      choices.find((choice) => choice.value === value)?.label ?? value;
    return [
      {
        label: $localize`:@@wishes.settings.placed:When people are placed`,
        text: labelOf(this.placed, settings.placed),
      },
      { label: $localize`:@@wishes.settings.until:Wishes until`, text: settings.wishesUntil?.replace('T', ' ') ?? '' },
      { label: $localize`:@@wishes.settings.most:Teams that can be named`, text: String(settings.mostWishes) },
      {
        label: $localize`:@@wishes.settings.shown:Supervisors see candidates`,
        text: labelOf(this.shown, settings.candidatesShown),
      },
    ];
  }

  protected setMost(id: string, typed: string): void {
    this.model.update((model) => ({ ...model, supervisors: { ...model.supervisors, [id]: typed } }));
  }

  protected setBounds(bounds: readonly BoundRow[]): void {
    this.model.update((model) => ({ ...model, bounds }));
  }

  /** Bounds speak of the answers of one question: with another one they would mean nothing. */
  protected askGroup(groupQuestion: string): void {
    this.model.update((model) => ({ ...model, groupQuestion, bounds: [] }));
  }

  protected take(theirs: PlacementSetUp): void {
    this.stored.set(theirs);
    this.theirs.set(undefined);
  }

  protected keep({ revision }: PlacementSetUp): void {
    this.revision.set(revision);
    this.theirs.set(undefined);
  }

  private async save(): Promise<ReturnType<typeof formErrors> | undefined> {
    this.said.set('');
    try {
      this.stored.set(await this.api.saveSettings(this.call(), settingsOf(this.model(), this.revision())));
      this.said.set($localize`:@@wishes.settings.saved:Saved.`);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'placement_settings.changed_meanwhile') {
        this.theirs.set(problem.context?.['stored'] as PlacementSetUp);
        return undefined;
      }
      return formErrors(error, this.form);
    }
  }
}

function whole(path: SchemaPath<string>, least: number, most: number): void {
  validate(path, ({ value }) => {
    const typed = value().trim();
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
    return number >= least && number <= most
      ? undefined
      : {
          kind: 'count',
          message: $localize`:@@wishes.settings.number:Enter a whole number from ${least}:least: to ${most}:most:`,
        };
  });
}
