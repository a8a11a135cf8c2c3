import { Component, computed } from '@angular/core';
import { countCharacters, countWords } from '@placet/contract/forms/text.ts';
import { Counter } from '../../ui/counter/counter';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { QuestionControl } from '../question-control';
import { typedText } from '../typed-text';

/** Text of several lines with its limit in words, or in characters. Nothing is ever cut off. */
@Component({
  selector: 'app-long-text-question',
  imports: [Control, Counter, Field],
  template: `
    <app-field [id]="id()" [label]="label()" [hint]="help()" [error]="error()" [optional]="optional()">
      <textarea
        appControl
        #text
        dir="auto"
        [attr.rows]="rows()"
        [describedBy]="limit() ? id() + 'count' : undefined"
        [value]="answer() ?? ''"
        [readOnly]="surroundings.readOnly()"
        (input)="say(typed(text))"
      ></textarea>
      @if (limit(); as limit) {
        <app-counter [id]="id() + 'count'" [unit]="unit()" [used]="used()" [limit]="limit" />
      }
    </app-field>
  `,
})
export class LongTextQuestion extends QuestionControl<'long_text'> {
  protected readonly typed = typedText;
  protected readonly unit = computed(() => (this.question().maxWords === undefined ? 'characters' : 'words'));
  protected readonly limit = computed(() => this.question().maxWords ?? this.question().maxCharacters ?? 0);
  protected readonly used = computed(() => {
    const text = this.answer() ?? '';
    return this.unit() === 'words' ? countWords(text) : countCharacters(text);
  });
  /** The room invites about as much as is asked for. */
  protected readonly rows = computed(() => {
    const words = this.question().maxWords ?? (this.question().maxCharacters ?? 1_000) / 6;
    return Math.min(14, Math.max(4, Math.round(words / 22)));
  });
}
