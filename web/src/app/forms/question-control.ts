import { computed, Directive, inject, input, output } from '@angular/core';
import type { AnswerOf, AnswerValue } from '@placet/contract/forms/answers.ts';
import type { QuestionOf, QuestionType } from '@placet/contract/forms/question.ts';
import { hasShape } from '@placet/contract/forms/shape.ts';
import { controlId } from './control-id';
import type { Messages } from './issue-messages';
import { Surroundings } from './surroundings';

/**
 * What every question component has: the question, the answer so far, what is wrong with it, and `answered` when it changes
 * (undefined: there is no answer any more). Answers of another shape than the question's show as none.
 */
@Directive()
export abstract class QuestionControl<T extends QuestionType> {
  readonly question = input.required<QuestionOf<T>>();
  readonly value = input<AnswerValue>();
  readonly messages = input<Messages>(new Map());
  readonly answered = output<AnswerOf<T> | undefined>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly answer = computed<AnswerOf<T> | undefined>(() => {
    const value = this.value();
    return hasShape(this.question(), value) ? value : undefined;
  });
  protected readonly id = computed(() => controlId([this.question().key]));
  protected readonly label = computed(() => this.surroundings.text(this.question().label));
  protected readonly help = computed(() => this.surroundings.text(this.question().help));
  protected readonly error = computed(() => this.messages().get(this.id()));
  protected readonly optional = computed(() => !this.question().required);

  /** The id of the control for a member of this answer. */
  protected idOf(...path: (string | number)[]): string {
    return controlId([this.question().key, ...path]);
  }

  protected errorOf(...path: (string | number)[]): string | undefined {
    return this.messages().get(this.idOf(...path));
  }

  /** Text as typed, without what pasting may bring along that is refused; an empty text is no answer. */
  protected say(this: QuestionControl<T>, value: AnswerOf<T> | ''): void {
    this.answered.emit(value === '' ? undefined : value);
  }
}
