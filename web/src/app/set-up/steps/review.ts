import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choices/checkbox';
import { Radios } from '../../ui/choices/radios';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { CurrentCall } from '../current-call';
import { clockTime, dayOrNothing, localTime } from '../parts/rules';
import { StepHead } from '../parts/step-head';

/** How applications are judged, and how decisions are released. */
@Component({
  selector: 'app-set-up-review',
  imports: [Button, Checkbox, Control, DateInput, ErrorSummary, Field, Form, FormField, Radios, StepHead],
  template: `
    <form [appForm]="form">
      <app-error-summary />
      <app-step-head [heading]="heading" [stored]="stored()" />
      <app-radios
        legend="Do reviewers learn who applied?"
        i18n-legend="@@setUp.review.blind"
        [choices]="ways"
        [formField]="form.blind"
      />
      <app-field
        label="Reviews of each application"
        i18n-label="@@setUp.review.per"
        hint="1 to 10. With two or more, one reviewer’s severity weighs less."
        i18n-hint="@@setUp.review.perHint"
      >
        <input appControl size="3" inputmode="numeric" [formField]="form.perApplication" />
      </app-field>
      <app-radios
        legend="When do reviewers see what others submitted?"
        i18n-legend="@@setUp.review.others"
        [choices]="moments"
        [formField]="form.others"
      />
      <app-checkbox [formField]="form.letters"
        ><ng-container i18n="@@setUp.review.letters"
          >Reviewers read what referees wrote (never in blind review: letters name the applicant).</ng-container
        ></app-checkbox
      >
      <div class="set-up-moment">
        <app-date-input id="due" legend="Reviews are due" i18n-legend="@@setUp.review.due" [formField]="form.due" />
        <app-field label="at" i18n-label="@@setUp.review.dueTime">
          <input appControl size="5" [formField]="form.dueTime" />
        </app-field>
      </div>
      <p class="field-hint" i18n="@@setUp.review.dueHint">
        By the clocks of the call. Until then a submitted review can be changed. Without a date, until the decision.
      </p>
      <app-checkbox [formField]="form.hasTask"
        ><ng-container i18n="@@setUp.review.task"
          >Those on the shortlist are sent a recruitment task.</ng-container
        ></app-checkbox
      >
      <app-checkbox [formField]="form.twoPersonRelease"
        ><ng-container i18n="@@setUp.review.two"
          >Decisions are released by another person than who staged them.</ng-container
        ></app-checkbox
      >
      <app-radios
        legend="What are the rejected told?"
        i18n-legend="@@setUp.review.feedback"
        [choices]="feedback"
        [formField]="form.rejectionFeedback"
      />
      <button appButton type="submit" [busy]="form().submitting()" i18n="@@setUp.review.save">Save</button>
    </form>
  `,
})
export class ReviewPage {
  protected readonly current = inject(CurrentCall);
  private readonly review = this.current.call().review;
  protected readonly heading = $localize`:@@setUp.review.heading:Review`;
  protected readonly ways = [
    { value: 'blind', label: $localize`:@@setUp.review.isBlind:No: blind review, without names and what tells them` },
    { value: 'named', label: $localize`:@@setUp.review.isNamed:Yes` },
  ];
  protected readonly moments = [
    { value: 'after_own', label: $localize`:@@setUp.review.afterOwn:After they have submitted their own` },
    { value: 'always', label: $localize`:@@setUp.review.always:At any time` },
    { value: 'never', label: $localize`:@@setUp.review.never:Never` },
  ];
  protected readonly feedback = [
    { value: 'none', label: $localize`:@@setUp.review.tellNothing:That they were not chosen` },
    { value: 'reason', label: $localize`:@@setUp.review.tellReason:The reason as well` },
    { value: 'comments', label: $localize`:@@setUp.review.tellComments:The reason and words written for them` },
  ];
  protected readonly stored = computed(() => {
    const stored = this.current.meanwhile()?.review;
    if (!stored) return [];
    const named = (choices: readonly { value: string; label: string }[], value: string): string =>
      choices.find((choice) => choice.value === value)?.label ?? '';
    return [
      {
        label: $localize`:@@setUp.review.blindStored:Who applied`,
        value: named(this.ways, stored.blind ? 'blind' : 'named'),
      },
      { label: $localize`:@@setUp.review.perStored:Reviews of each`, value: String(stored.perApplication) },
      { label: $localize`:@@setUp.review.othersStored:Others’ reviews`, value: named(this.moments, stored.others) },
      { label: $localize`:@@setUp.review.dueStored:Due`, value: stored.due ?? '–' },
      {
        label: $localize`:@@setUp.review.feedbackStored:The rejected`,
        value: named(this.feedback, stored.rejectionFeedback),
      },
    ];
  });
  private readonly model = signal({
    blind: this.review.blind ? 'blind' : 'named',
    perApplication: String(this.review.perApplication),
    others: this.review.others,
    due: this.review.due?.slice(0, 10) ?? '',
    dueTime: this.review.due?.slice(11, 16) ?? '18:00',
    letters: this.review.letters,
    hasTask: this.review.hasTask,
    twoPersonRelease: this.review.twoPersonRelease,
    rejectionFeedback: this.review.rejectionFeedback,
  });
  protected readonly form = form(
    this.model,
    (path) => {
      dayOrNothing(path.due);
      clockTime(path.dueTime);
      validate(path.perApplication, ({ value }) =>
        /^([1-9]|10)$/.test(value().trim())
          ? undefined
          : { kind: 'count', message: $localize`:@@setUp.review.perRule:Enter a number from 1 to 10` },
      );
    },
    {
      submission: {
        action: (fields) => {
          const { blind, perApplication, due, dueTime, ...rest } = this.model();
          const body = {
            ...rest,
            blind: blind === 'blind',
            perApplication: Number(perApplication),
            due: localTime(due, dueTime),
          };
          return this.current.save('review', body, fields);
        },
      },
    },
  );
}
