import { Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { CurrentCall } from '../current-call';
import { reasonNeeded } from '../parts/rules';
import { StepHead } from '../parts/step-head';

/** Closes a call at once. */
@Component({
  selector: 'app-close-call',
  imports: [Button, Control, ErrorSummary, Field, Form, FormField, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" />
      <p i18n="@@setUp.close.what">
        From this moment nobody can begin or send an application. Drafts are kept; deadlines you gave to single people
        stand.
      </p>
      <app-field
        label="Reason"
        i18n-label="@@setUp.close.reason"
        hint="Kept with your name; applicants do not see it."
        i18n-hint="@@setUp.close.reasonHint"
      >
        <textarea appControl dir="auto" rows="2" [formField]="form.reason"></textarea>
      </app-field>
      <button appButton kind="warning" type="submit" [busy]="form().submitting()" i18n="@@setUp.close.action">
        Close the call now
      </button>
    </form>
  `,
})
export class ClosePage {
  private readonly current = inject(CurrentCall);
  protected readonly heading = $localize`:@@setUp.close.heading:Close the call now`;
  private readonly model = signal({ reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      reasonNeeded(path.reason);
    },
    {
      submission: {
        action: (fields) =>
          this.current.act('closing', this.model(), $localize`:@@setUp.close.done:The call is closed.`, fields),
      },
    },
  );
}
