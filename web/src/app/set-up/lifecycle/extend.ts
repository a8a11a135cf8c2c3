import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { parseDay } from '@placet/contract/forms/days.ts';
import { Button } from '../../ui/button/button';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { Instant } from '../../ui/instant/instant';
import { cityOf } from '../../ui/instant/instant-text';
import { CurrentCall } from '../current-call';
import { clockTime, localTime, reasonNeeded } from '../parts/rules';
import { StepHead } from '../parts/step-head';

/** A new closing time for everybody: of an open call, or of one that is opened again. */
@Component({
  selector: 'app-extend-call',
  imports: [Button, Control, DateInput, ErrorSummary, Field, Form, FormField, Instant, StepHead],
  templateUrl: './extend.html',
})
export class ExtendPage {
  readonly action = input.required<'reopening' | 'extension'>();
  protected readonly current = inject(CurrentCall);
  protected readonly reopening = computed(() => this.action() === 'reopening');
  protected readonly dated = this.current.call().dates.kind === 'dated';
  protected readonly zone = this.current.call().dates.timeZone;
  protected readonly zoneHint = $localize`:@@setUp.extend.zone:By the clocks in ${cityOf(this.zone)}:city:.`;
  protected readonly heading = computed(() =>
    this.reopening()
      ? $localize`:@@setUp.reopen.heading:Open the call again`
      : $localize`:@@setUp.extend.heading:Give everybody more time`,
  );
  private readonly model = signal({
    closes: '',
    closesTime: this.current.call().dates.closes?.slice(11, 16) ?? '18:00',
    reason: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.closes, ({ value }) =>
        !this.dated || parseDay(value()) !== undefined
          ? undefined
          : {
              kind: 'date',
              message: $localize`:@@setUp.extend.noDay:Enter the new closing day, for example 15 3 2027`,
            },
      );
      clockTime(path.closesTime);
      reasonNeeded(path.reason);
    },
    {
      submission: {
        action: (fields) => {
          const { closes, closesTime, reason } = this.model();
          const said = this.reopening()
            ? $localize`:@@setUp.reopen.done:The call is open again.`
            : $localize`:@@setUp.extend.done:The call is extended. Whoever has a draft is told by mail.`;
          const body = { reason, closes: this.dated ? localTime(closes, closesTime) : null };
          return this.current.act(this.action(), body, said, fields);
        },
      },
    },
  );
}
