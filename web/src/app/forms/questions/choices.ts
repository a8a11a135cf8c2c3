import { Component, computed } from '@angular/core';
import type { Option } from '@placet/contract/forms/question.ts';
import type { Choice } from '../../ui/choices/choice';
import { Checkbox } from '../../ui/choices/checkbox';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { Radios } from '../../ui/choices/radios';
import { QuestionControl } from '../question-control';
import type { Surroundings } from '../surroundings';

function choicesOf(options: readonly Option[], surroundings: Surroundings): Choice[] {
  return options.map(({ value, label, help, exclusive }) => ({
    value,
    label: surroundings.text(label),
    ...(help && { hint: surroundings.text(help) }),
    ...(exclusive === true && { exclusive }),
  }));
}

/** One of several answers. */
@Component({
  selector: 'app-single-choice-question',
  imports: [Radios],
  template: `
    <app-radios
      [id]="id()"
      [legend]="label()"
      [hint]="help()"
      [error]="error()"
      [optional]="optional()"
      [choices]="choices()"
      [value]="answer() ?? ''"
      [disabled]="surroundings.readOnly()"
      (valueChange)="say($event)"
    />
  `,
})
export class SingleChoiceQuestion extends QuestionControl<'single_choice'> {
  protected readonly choices = computed(() => choicesOf(this.question().options, this.surroundings));
}

/** Any number of several answers. */
@Component({
  selector: 'app-multiple-choice-question',
  imports: [Checkboxes],
  template: `
    <app-checkboxes
      [id]="id()"
      [legend]="label()"
      [hint]="help()"
      [error]="error()"
      [optional]="optional()"
      [choices]="choices()"
      [value]="answer() ?? []"
      [disabled]="surroundings.readOnly()"
      (valueChange)="answered.emit($event.length > 0 ? [...$event] : undefined)"
    />
  `,
})
export class MultipleChoiceQuestion extends QuestionControl<'multiple_choice'> {
  protected readonly choices = computed(() => choicesOf(this.question().options, this.surroundings));
}

/** Yes or no, side by side. */
@Component({
  selector: 'app-yes-no-question',
  imports: [Radios],
  template: `
    <app-radios
      inline
      [id]="id()"
      [legend]="label()"
      [hint]="help()"
      [error]="error()"
      [optional]="optional()"
      [choices]="choices"
      [value]="chosen()"
      [disabled]="surroundings.readOnly()"
      (valueChange)="answered.emit($event === 'yes')"
    />
  `,
})
export class YesNoQuestion extends QuestionControl<'yes_no'> {
  protected readonly choices: readonly Choice[] = [
    { value: 'yes', label: $localize`:@@forms.yes:Yes` },
    { value: 'no', label: $localize`:@@forms.no:No` },
  ];
  protected readonly chosen = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : answer ? 'yes' : 'no';
  });
}

/** A statement to agree to; the statement itself is the label. */
@Component({
  selector: 'app-statement-question',
  imports: [Checkbox],
  template: `
    <app-checkbox
      [id]="id()"
      [error]="error()"
      [checked]="answer() ?? false"
      [disabled]="surroundings.readOnly()"
      (checkedChange)="answered.emit($event ? true : undefined)"
    >
      {{ label() }}
      @if (help()) {
        <span class="statement-help">{{ help() }}</span>
      }
    </app-checkbox>
  `,
})
export class StatementQuestion extends QuestionControl<'statement'> {}
