import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { PlacementApi } from '../placement-api';
import { pinKindNames, type PinKind } from '../words/names';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** Decides a pair with its reason; who and where may stand already. */
@Component({
  selector: 'app-pin-form',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, Radios],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-field
        label="Person"
        i18n-label="@@placement.pinForm.person"
        hint="Begin the name or number and choose from the list."
        i18n-hint="@@placement.pinForm.personHint"
      >
        <input appControl autocomplete="off" list="pin-people" [formField]="form.person" />
      </app-field>
      <datalist id="pin-people">
        @for (one of people(); track one.id) {
          <option [value]="labelOf(one)"></option>
        }
      </datalist>
      <app-field label="Team" i18n-label="@@placement.pinForm.need">
        <select appControl [formField]="form.needId">
          <option value="" i18n="@@placement.pinForm.choose">Choose a team</option>
          @for (need of needs(); track need.id) {
            <option [value]="need.id">{{ need.name }}</option>
          }
        </select>
      </app-field>
      <app-radios
        legend="What is decided"
        i18n-legend="@@placement.pinForm.kind"
        [choices]="kinds"
        [formField]="form.kind"
      />
      <app-field
        label="Reason"
        i18n-label="@@placement.pinForm.reason"
        hint="Coordinators read it, and whoever checks the placement later."
        i18n-hint="@@placement.pinForm.reasonHint"
      >
        <textarea appControl rows="2" dir="auto" [formField]="form.reason"></textarea>
      </app-field>
      <div class="actions">
        <button appButton type="submit" [busy]="form().submitting()" i18n="@@placement.pinForm.do">Keep this</button>
        <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@placement.cancel">
          Cancel
        </button>
      </div>
    </form>
  `,
})
export class PinForm {
  readonly call = input.required<string>();
  readonly people = input.required<readonly Person[]>();
  readonly needs = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly person = input<Person>();
  readonly needId = input('');
  readonly kind = input<PinKind>('pin');
  readonly pinned = output();
  readonly cancelled = output();

  private readonly api = inject(PlacementApi);
  protected readonly kinds = Object.entries(pinKindNames).map(([value, label]) => ({ value, label }));
  private readonly model = linkedSignal(() => {
    const person = this.person();
    return {
      person: person ? this.labelOf(person) : '',
      needId: this.needId(),
      kind: this.kind(),
      reason: '',
    };
  });
  private readonly chosen = computed(() =>
    this.people().find((one) => this.labelOf(one) === this.model().person.trim()),
  );
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.person, () =>
        this.chosen() === undefined
          ? { kind: 'required', message: $localize`:@@placement.pinForm.personMissing:Choose a person from the list.` }
          : undefined,
      );
      validate(path.needId, ({ value }) =>
        value() === ''
          ? { kind: 'required', message: $localize`:@@placement.pinForm.needMissing:Choose a team.` }
          : undefined,
      );
      validate(path.reason, ({ value }) =>
        value().trim() === ''
          ? { kind: 'required', message: $localize`:@@placement.reasonMissing:Write the reason.` }
          : undefined,
      );
    },
    {
      submission: {
        action: async (fields) => {
          const { needId, kind, reason } = this.model();
          try {
            await this.api.pin(this.call(), {
              applicationId: this.chosen()?.id ?? '',
              needId,
              kind: kind,
              reason: reason.trim(),
            });
            this.pinned.emit();
          } catch (error) {
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  protected labelOf({ name, number }: Person): string {
    return name === '' ? number : `${name} (${number})`;
  }
}
