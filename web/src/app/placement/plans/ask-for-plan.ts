import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import type { PlanObjective } from '@placet/contract/placement/plans.ts';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { PlacementApi } from '../placement-api';
import { objectiveHints, objectiveNames } from '../words/names';

/** The greatest seed there is. */
const greatest = 2_147_483_647;

/** Asks for a plan to be computed: what it aims at, and on request the number that decides between equals. */
@Component({
  selector: 'app-ask-for-plan',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, Radios],
  template: `
    <form [appForm]="form" class="placement-ask">
      <app-error-summary />
      <app-radios
        legend="What it aims at"
        i18n-legend="@@placement.ask.objective"
        [choices]="objectives"
        [formField]="form.objective"
      />
      <details>
        <summary i18n="@@placement.ask.more">Details</summary>
        <app-field
          label="Seed"
          i18n-label="@@placement.ask.seed"
          hint="Decides between equals. The same seed and the same state give the same plan; leave it empty for a new one."
          i18n-hint="@@placement.ask.seedHint"
          optional
        >
          <input appControl inputmode="numeric" size="12" autocomplete="off" [formField]="form.seed" />
        </app-field>
      </details>
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@placement.ask.do">Propose a plan</button>
    </form>
  `,
})
export class AskForPlan {
  readonly call = input.required<string>();
  readonly asked = output();

  private readonly api = inject(PlacementApi);
  protected readonly objectives = (['stable', 'best_ranks'] as const).map((value) => ({
    value,
    label: objectiveNames[value],
    hint: objectiveHints[value],
  }));
  private readonly model = signal({ objective: 'stable', seed: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.seed, ({ value }) => {
        const typed = value().trim();
        return typed === '' || (/^\d{1,10}$/.test(typed) && Number(typed) <= greatest)
          ? undefined
          : {
              kind: 'range',
              message: $localize`:@@placement.ask.seedRange:Enter a whole number from 0 to 2147483647, or nothing.`,
            };
      });
    },
    {
      submission: {
        action: async (fields) => {
          const { objective, seed } = this.model();
          try {
            const typed = seed.trim();
            await this.api.propose(this.call(), {
              objective: objective as PlanObjective,
              ...(typed !== '' && { seed: Number(typed) }),
            });
            this.asked.emit();
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
