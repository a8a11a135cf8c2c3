import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { PlacementView } from '@placet/contract/placement/publication.ts';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { PlacementApi } from '../placement-api';
import { dayRule, reasonMissing, textRule } from './rules';

/** Ends a place before its last day, or calls it off. */
@Component({
  selector: 'app-end-place',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField, Radios],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <p>
        <bdi>{{ place().name || place().number }}</bdi> · <bdi>{{ team() }}</bdi>
      </p>
      <app-radios legend="How" i18n-legend="@@placement.endForm.how" [choices]="hows" [formField]="form.how" />
      @if (form.how().value() === 'early') {
        <app-date-input legend="Last day" i18n-legend="@@placement.endForm.lastDay" [formField]="form.lastDay" />
      }
      <app-field label="Reason" i18n-label="@@placement.endForm.reason">
        <textarea appControl rows="2" dir="auto" [formField]="form.reason"></textarea>
      </app-field>
      <p class="muted" i18n="@@placement.endForm.told">They and the team are told by mail; the seat is free again.</p>
      <div class="actions">
        <button appButton kind="warning" type="submit" [busy]="form().submitting()" i18n="@@placement.endForm.do">
          End this place
        </button>
        <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@placement.endForm.cancel">
          Cancel
        </button>
      </div>
    </form>
  `,
})
export class EndForm {
  readonly place = input.required<PlacementView>();
  readonly team = input.required<string>();
  readonly done = output<string>();
  readonly cancelled = output();

  private readonly api = inject(PlacementApi);
  protected readonly hows = [
    { value: 'early', label: $localize`:@@placement.endForm.early:It ends early` },
    { value: 'off', label: $localize`:@@placement.endForm.off:It does not take place at all` },
  ];
  private readonly model = signal({ how: 'early', lastDay: '', reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      dayRule(
        path.lastDay,
        $localize`:@@placement.endForm.dayMissing:Enter the last day.`,
        () => this.model().how === 'early',
      );
      textRule(path.reason, reasonMissing);
    },
    {
      submission: {
        action: async (fields) => {
          const { how, lastDay, reason } = this.model();
          try {
            const { name, number } = await this.api.endPlace(this.place().id, {
              lastDay: how === 'early' ? lastDay : null,
              reason,
            });
            const who = name || number;
            this.done.emit($localize`:@@placement.endForm.done:Ended: ${who}:person:. They and the team are told.`);
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );
}
