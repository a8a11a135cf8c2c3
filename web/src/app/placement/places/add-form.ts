import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { Placements } from '@placet/contract/placement/publication.ts';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { PlacementApi } from '../placement-api';
import { dayRule, reasonMissing, textRule } from './rules';

/** What is known already of a place to be given. */
export interface Adding {
  readonly applicationId: string;
  readonly needId: string;
  readonly from: string;
  readonly to: string;
  /** Whose seat is filled again. */
  readonly follows: { readonly id: string; readonly name: string } | null;
}

/** Gives somebody who accepted a place by hand, also the seat of somebody who left. */
@Component({
  selector: 'app-add-place',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      @if (adding().follows; as left) {
        <p i18n="@@placement.addForm.follows">In place of {{ left.name }}.</p>
      }
      <app-field
        label="Person"
        i18n-label="@@placement.addForm.person"
        hint="Those who accepted and have no place."
        i18n-hint="@@placement.addForm.personHint"
      >
        <select appControl [formField]="form.applicationId">
          <option value="" i18n="@@placement.addForm.choosePerson">Choose a person</option>
          @for (one of waiting(); track one.applicationId) {
            <option [value]="one.applicationId">{{ one.name || one.number }}</option>
          }
        </select>
      </app-field>
      <app-field label="Team" i18n-label="@@placement.addForm.need">
        <select appControl [formField]="form.needId">
          <option value="" i18n="@@placement.addForm.chooseNeed">Choose a team</option>
          @for (need of needs(); track need.id) {
            <option [value]="need.id">{{ need.name }}</option>
          }
        </select>
      </app-field>
      <app-date-input legend="First day" i18n-legend="@@placement.addForm.from" [formField]="form.from" />
      <app-date-input legend="Last day" i18n-legend="@@placement.addForm.to" [formField]="form.to" />
      <app-field label="Reason" i18n-label="@@placement.addForm.reason">
        <textarea appControl rows="2" dir="auto" [formField]="form.reason"></textarea>
      </app-field>
      <p class="muted" i18n="@@placement.addForm.told">They and the team are told by mail.</p>
      <div class="actions">
        <button appButton type="submit" [busy]="form().submitting()" i18n="@@placement.addForm.do">
          Give this place
        </button>
        <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@placement.addForm.cancel">
          Cancel
        </button>
      </div>
    </form>
  `,
})
export class AddForm {
  readonly call = input.required<string>();
  readonly adding = input.required<Adding>();
  readonly waiting = input.required<Placements['waiting']>();
  readonly needs = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly done = output<string>();
  readonly cancelled = output();

  private readonly api = inject(PlacementApi);
  private readonly model = linkedSignal(() => {
    const { applicationId, needId, from, to } = this.adding();
    return { applicationId, needId, from, to, reason: '' };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      textRule(path.applicationId, $localize`:@@placement.addForm.personMissing:Choose a person.`);
      textRule(path.needId, $localize`:@@placement.addForm.needMissing:Choose a team.`);
      dayRule(path.from, $localize`:@@placement.addForm.fromMissing:Enter the first day.`);
      dayRule(path.to, $localize`:@@placement.addForm.toMissing:Enter the last day.`);
      textRule(path.reason, reasonMissing);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const follows = this.adding().follows?.id ?? null;
            const { name, number } = await this.api.add(this.call(), { ...this.model(), follows });
            const who = name || number;
            this.done.emit($localize`:@@placement.addForm.done:Placed: ${who}:person:. They and the team are told.`);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
