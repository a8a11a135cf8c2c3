import { afterNextRender, Component, computed, ElementRef, inject, Injector, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { formErrors } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import type { Choice } from '../../ui/choices/choice';
import { Counter } from '../../ui/counter/counter';
import { DateInput } from '../../ui/date-input/date-input';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Form } from '../../ui/form/form';
import { cityOf } from '../../ui/instant/instant-text';
import { CurrentReceived } from '../current-received';
import { isDay, suggestedDeadline } from './return-deadline';
import { ReturnCheck } from './return-check';

export const noteLimit = 2_000;

interface Wanted {
  readonly sections: readonly string[];
  readonly until: string;
  readonly note: string;
}

/** Which sections go back, until when, with which words; then a look at what the applicant will get, and only then it is sent. */
@Component({
  selector: 'app-return-form',
  imports: [Button, Checkboxes, Control, Counter, DateInput, ErrorSummary, Field, Form, FormField, ReturnCheck],
  templateUrl: './return-form.html',
})
export class ReturnForm {
  readonly sent = output();
  readonly cancelled = output();

  private readonly received = inject(CurrentReceived);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly timeZone = this.received.application().call.timeZone;
  protected readonly noteLimit = noteLimit;
  protected readonly deadlineHint = $localize`:@@coordinate.return.untilHint:At least a day from now, within 90 days; to the end of that day in ${cityOf(this.timeZone)}:city:.`;
  protected readonly choices = computed<Choice[]>(() =>
    [...this.received.titles()].map(([value, label]) => ({ value, label })),
  );
  protected readonly checking = signal(false);

  protected readonly model = signal<Wanted>({
    sections: [],
    until: suggestedDeadline(new Date(), this.timeZone),
    note: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.sections, ({ value }) =>
        value().length > 0
          ? undefined
          : { kind: 'required', message: $localize`:@@coordinate.return.noSection:Choose at least one section.` },
      );
      validate(path.until, ({ value }) =>
        isDay(value())
          ? undefined
          : { kind: 'date', message: $localize`:@@coordinate.return.noDay:Enter a day, for example 15 3 2027.` },
      );
      validate(path.note, ({ value }) =>
        value().length <= noteLimit
          ? undefined
          : { kind: 'length', message: $localize`:@@coordinate.return.longNote:Shorten the message.` },
      );
    },
    {
      submission: {
        action: async (fields) => {
          if (!this.checking()) {
            this.look(true);
            return undefined;
          }
          try {
            const { sections, until, note } = this.model();
            await this.received.sendBack({ sections: [...sections], until, note });
            this.sent.emit();
          } catch (error) {
            this.checking.set(false);
            return formErrors(error, fields);
          }
          return undefined;
        },
      },
    },
  );

  /** Between writing and checking; the focus goes to what is new. */
  protected look(checking: boolean): void {
    this.checking.set(checking);
    const focus = (): void => {
      this.host.nativeElement.querySelector<HTMLElement>('[data-step]')?.focus();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
