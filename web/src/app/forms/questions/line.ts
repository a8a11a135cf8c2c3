import { Component, computed } from '@angular/core';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { QuestionControl } from '../question-control';
import { typedText } from '../typed-text';

/** How a phone shows its keyboard, what the browser may fill in, and that an address reads from left to right in any script. */
const kinds = {
  phone: { type: 'tel', autofill: 'tel', dir: 'ltr' },
  email: { type: 'email', autofill: 'email', dir: 'ltr' },
  link: { type: 'url', autofill: 'url', dir: 'ltr' },
} as const;

/** A phone number, an e-mail address or a web address. */
@Component({
  selector: 'app-line-question',
  imports: [Control, Field],
  template: `
    <app-field [id]="id()" [label]="label()" [hint]="help()" [error]="error()" [optional]="optional()">
      <input
        appControl
        #line
        spellcheck="false"
        autocapitalize="off"
        [attr.dir]="kind().dir"
        [type]="kind().type"
        [attr.autocomplete]="kind().autofill"
        [value]="answer() ?? ''"
        [readOnly]="surroundings.readOnly()"
        (input)="say(typed(line))"
        (change)="complete(line)"
      />
    </app-field>
  `,
})
export class LineQuestion extends QuestionControl<'phone' | 'email' | 'link'> {
  protected readonly typed = typedText;
  protected readonly kind = computed(() => kinds[this.question().type]);

  /** People write web addresses without their beginning; it is added for them when they leave the field. */
  protected complete(line: HTMLInputElement): void {
    const text = line.value.trim();
    if (this.question().type !== 'link' || !/^[^\s/:@]+\.[^\s:@]{2,}$/.test(text)) return;
    this.answered.emit(`https://${text}`);
  }
}
