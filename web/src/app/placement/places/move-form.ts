import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { PlacementView } from '@placet/contract/placement/publication.ts';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { PlacementApi } from '../placement-api';
import { dayRule, reasonMissing, textRule } from './rules';

/** Moves somebody who has a place to another need, from a day on. */
@Component({
  selector: 'app-move-place',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <p>
        <bdi>{{ place().name || place().number }}</bdi>
      </p>
      <app-field label="To" i18n-label="@@placement.moveForm.to">
        <select appControl [formField]="form.needId">
          <option value="" i18n="@@placement.moveForm.choose">Choose a team</option>
          @for (need of others(); track need.id) {
            <option [value]="need.id">{{ need.name }}</option>
          }
        </select>
      </app-field>
      <app-date-input
        legend="First day there"
        i18n-legend="@@placement.moveForm.on"
        hint="The day before is the last in the team where they are."
        i18n-hint="@@placement.moveForm.onHint"
        [formField]="form.on"
      />
      <app-field label="Reason" i18n-label="@@placement.moveForm.reason">
        <textarea appControl rows="2" dir="auto" [formField]="form.reason"></textarea>
      </app-field>
      <p class="muted" i18n="@@placement.moveForm.told">They and both teams are told by mail.</p>
      <div class="actions">
        <button appButton type="submit" [busy]="form().submitting()" i18n="@@placement.moveForm.do">Move them</button>
        <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@placement.moveForm.cancel">
          Cancel
        </button>
      </div>
    </form>
  `,
})
export class MoveForm {
  readonly place = input.required<PlacementView>();
  readonly needs = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly done = output<string>();
  readonly cancelled = output();

  private readonly api = inject(PlacementApi);
  protected readonly others = computed(() => this.needs().filter(({ id }) => id !== this.place().needId));
  private readonly model = signal({ needId: '', on: '', reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      textRule(path.needId, $localize`:@@placement.moveForm.needMissing:Choose the team they move to.`);
      dayRule(path.on, $localize`:@@placement.moveForm.dayMissing:Enter their first day there.`);
      textRule(path.reason, reasonMissing);
    },
    {
      submission: {
        action: async (fields) => {
          try {
            const { name, number } = await this.api.moveTeam(this.place().id, this.model());
            const who = name || number;
            this.done.emit($localize`:@@placement.moveForm.done:Moved: ${who}:person:. They and both teams are told.`);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
