import { Component, computed, inject, input, linkedSignal, LOCALE_ID, output, untracked } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { IneligibleReason, JudgedRule, ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import type { Choice } from '../../ui/choices/choice';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { ScreeningApi } from '../screening-api';
import { reasonNames } from '../words';

interface Wanted {
  readonly reason: string;
  readonly rules: readonly string[];
  readonly note: string;
}

/** Why an application is ineligible: rules of the call, or another reason; with a note for staff. */
@Component({
  selector: 'app-ineligible',
  imports: [Button, Checkboxes, Control, ErrorSummary, Field, Form, FormField, Radios],
  templateUrl: './ineligible.html',
})
export class Ineligible {
  readonly application = input.required<string>();
  readonly rules = input.required<readonly JudgedRule[]>();
  readonly decided = output<ScreeningDecision>();
  readonly cancelled = output();

  private readonly api = inject(ScreeningApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly speaking = computed(() => this.rules().filter(({ outcome }) => outcome !== 'eligible'));
  protected readonly choices = computed<Choice[]>(() =>
    this.speaking().map(({ key, reason }) => ({ value: key, label: pick(reason, this.locale) })),
  );
  protected readonly reasons = computed<Choice[]>(() =>
    (Object.keys(reasonNames) as IneligibleReason[])
      .filter((value) => value !== 'rules' || this.speaking().length > 0)
      .map((value) => ({ value, label: reasonNames[value] })),
  );

  /** The rules that speak against it are chosen already; with none, no reason is. */
  protected readonly model = linkedSignal<string, Wanted>({
    source: this.application,
    computation: () => {
      const against = untracked(this.speaking).filter(
        ({ result, outcome }) => result === 'holds' && outcome === 'not_eligible',
      );
      return { reason: against.length > 0 ? 'rules' : '', rules: against.map(({ key }) => key), note: '' };
    },
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) =>
        value() === ''
          ? { kind: 'required', message: $localize`:@@screening.reason.missing:Choose a reason.` }
          : undefined,
      );
      validate(path.rules, (field) =>
        field.valueOf(path.reason) !== 'rules' || field.value().length > 0
          ? undefined
          : { kind: 'required', message: $localize`:@@screening.rules.missing:Choose at least one rule.` },
      );
      validate(path.note, (field) =>
        field.valueOf(path.reason) !== 'other' || field.value().trim() !== ''
          ? undefined
          : { kind: 'required', message: $localize`:@@screening.note.missing:Write what the reason is.` },
      );
    },
    {
      submission: {
        action: async (fields) => {
          const { reason, rules, note } = this.model();
          const decision: ScreeningDecision = {
            action: 'find_ineligible',
            reason: reason as IneligibleReason,
            note,
            ...(reason === 'rules' && { rules: [...rules] }),
          };
          try {
            await this.api.decide(this.application(), decision);
            this.decided.emit(decision);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
