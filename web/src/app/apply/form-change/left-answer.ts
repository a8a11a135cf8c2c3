import { Component, computed, inject, input } from '@angular/core';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { Answer } from '../../forms/answer/answer';
import { answerParts } from '../../forms/answer/answer-parts';
import { answerText } from '../../forms/answer/answer-text';
import { Surroundings } from '../../forms/surroundings';
import { Copy } from '../../ui/copy/copy';

/** An answer that is not asked for any more: what was asked, what was written, a button to copy it. */
@Component({
  selector: 'app-left-answer',
  imports: [Answer, Copy],
  host: { class: 'left-answer' },
  template: `
    <h3>{{ surroundings.text(question().label) }}</h3>
    <app-answer [question]="question()" [value]="answer()" [teams]="surroundings.teams()" />
    <div class="actions">
      @if (text(); as words) {
        <app-copy [text]="words" />
      }
      <ng-content />
    </div>
  `,
})
export class LeftAnswer {
  readonly question = input.required<Question>();
  readonly answer = input.required<AnswerValue>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly text = computed(() =>
    answerText(
      answerParts(this.question(), this.answer(), {
        locale: this.surroundings.locale,
        teams: new Map(this.surroundings.teams().map(({ slug, name }) => [slug, name])),
      }),
    ),
  );
}
