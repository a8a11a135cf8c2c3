import { Component, computed } from '@angular/core';
import { Counter } from '../../ui/counter/counter';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { countCharacters } from '@placet/contract/forms/text.ts';
import { QuestionControl } from '../question-control';
import { typedText } from '../typed-text';

/** One line of text. How much room is left shows only when a limit of the form comes near. */
@Component({
  selector: 'app-short-text-question',
  imports: [Control, Counter, Field],
  template: `
    <app-field [id]="id()" [label]="label()" [hint]="help()" [error]="error()" [optional]="optional()">
      <input
        appControl
        #line
        dir="auto"
        [attr.autocomplete]="question().autofill ?? 'off'"
        [describedBy]="limit() ? id() + 'count' : undefined"
        [value]="answer() ?? ''"
        [readOnly]="surroundings.readOnly()"
        (input)="say(typed(line))"
      />
      @if (limit(); as limit) {
        <app-counter [id]="id() + 'count'" unit="characters" [used]="used()" [limit]="limit" />
      }
    </app-field>
  `,
})
export class ShortTextQuestion extends QuestionControl<'short_text'> {
  protected readonly typed = typedText;
  protected readonly used = computed(() => countCharacters(this.answer() ?? ''));
  protected readonly limit = computed(() => {
    const limit = this.question().maxCharacters ?? 200;
    return this.used() > limit * 0.8 ? limit : 0;
  });
}
