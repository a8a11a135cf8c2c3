import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, LOCALE_ID, output } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { DecisionPage, NewDecision, RejectionReason, StagePreview } from '@placet/contract/decisions/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { formErrors, messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Notice } from '../../ui/notice/notice';
import { DecisionsApi, callUrl } from '../decisions-api';
import { outcomeNames, reasonNames, refusalNames } from '../words';
import { conditionsFrom } from './conditions';

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** What is meant to be decided, for one or several: which of them it changes is seen before it does. */
@Component({
  selector: 'app-stage-form',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField, Notice, Radios],
  templateUrl: './stage-form.html',
})
export class StageForm {
  readonly call = input.required<DecisionPage['call']>();
  readonly which = input.required<{ applications?: string[]; filter?: object }>();
  readonly staged = output<number>();
  readonly cancelled = output();

  private readonly api = inject(DecisionsApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly outcomes = choicesOf(outcomeNames);
  protected readonly reasons = choicesOf(reasonNames);
  protected readonly refusalNames = refusalNames;

  protected readonly model = linkedSignal(() => ({
    outcome: '',
    startsOn: this.call().startsOn ?? '',
    endsOn: this.call().endsOn ?? '',
    teamId: '',
    en: '',
    fr: '',
    answerBy: '',
    reason: '',
    line: '',
  }));
  protected readonly outcome = computed(() => this.model().outcome);
  protected readonly preview = httpResource<StagePreview>(() =>
    this.outcome() === ''
      ? undefined
      : {
          url: `${callUrl(this.call().slug)}/previews`,
          method: 'POST',
          body: { action: 'stage', outcome: this.outcome(), ...this.which() },
        },
  );
  protected readonly failure = computed(() => {
    const error = this.preview.error();
    return error === undefined ? '' : messageOf(error);
  });
  private readonly rows = computed(() => (this.preview.hasValue() ? this.preview.value().rows : []));
  protected readonly changing = computed(() => this.rows().filter(({ refused }) => refused === null));
  protected readonly staying = computed(() => this.rows().filter(({ refused }) => refused !== null));
  protected readonly lineAllowed = computed(
    () => this.call().rejectionFeedback === 'comments' && this.changing().length === 1,
  );

  protected readonly form = form(
    this.model,
    (path) => {
      const wholeDayNeeded =
        (message: string) =>
        ({ value, valueOf }: { value: () => string; valueOf: (field: typeof path.outcome) => string }) =>
          valueOf(path.outcome) === 'offer' && !wholeDay.test(value()) ? { kind: 'required', message } : undefined;
      validate(path.outcome, ({ value }) =>
        value() === ''
          ? { kind: 'required', message: $localize`:@@decisions.stage.missing:Choose what to decide.` }
          : undefined,
      );
      validate(path.startsOn, wholeDayNeeded($localize`:@@decisions.stage.startMissing:Enter the first day.`));
      validate(path.endsOn, wholeDayNeeded($localize`:@@decisions.stage.endMissing:Enter the last day.`));
      validate(path.answerBy, wholeDayNeeded($localize`:@@decisions.stage.answerMissing:Enter the day to answer by.`));
      validate(path.reason, (reason) =>
        reason.valueOf(path.outcome) === 'reject' && reason.value() === ''
          ? { kind: 'required', message: $localize`:@@decisions.stage.reasonMissing:Choose a reason.` }
          : undefined,
      );
    },
    {
      submission: {
        action: async (fields) => {
          const applications = this.changing().map(({ id }) => id);
          try {
            const decision = this.decision();
            const { changed } = await this.api.stage(this.call().slug, { action: 'stage', applications, decision });
            this.staged.emit(changed);
          } catch (error) {
            return formErrors(error, fields, ['body', 'decision']);
          }
          return undefined;
        },
      },
    },
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  private decision(): NewDecision {
    const { outcome, startsOn, endsOn, teamId, answerBy, reason, line, en, fr } = this.model();
    if (outcome === 'waitlist') return { outcome };
    if (outcome === 'reject')
      return { outcome, reason: reason as RejectionReason, line: this.lineAllowed() ? line : '' };
    const conditions = conditionsFrom({ en, fr });
    return { outcome: 'offer', startsOn, endsOn, teamId: teamId === '' ? null : teamId, conditions, answerBy };
  }
}
