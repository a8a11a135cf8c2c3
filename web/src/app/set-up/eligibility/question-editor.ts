import { Component, input, output } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract';
import type { Question } from '@placet/contract/forms/question.ts';
import { Button } from '../../ui/button/button';
import { LocalizedTextInput } from '../../ui/localized-text/localized-text';
import { addOption, removeOption } from './edits';

/** One question of the check, with its answers where there is a choice. */
@Component({
  selector: 'app-eligibility-question',
  imports: [Button, LocalizedTextInput],
  host: { class: 'set-up-card', role: 'group', '[attr.aria-label]': 'title()' },
  template: `
    <app-localized-text
      [label]="title()"
      [rows]="2"
      [locales]="locales()"
      [value]="question().label"
      (valueChange)="label($event)"
    />
    @if (question().type === 'single_choice') {
      @for (option of options(); track option.value; let index = $index) {
        <div class="set-up-option">
          <app-localized-text
            [label]="optionTitle(index + 1)"
            [locales]="locales()"
            [value]="option.label"
            (valueChange)="optionLabel(option.value, $event)"
          />
          @if (options().length > 2) {
            <button appButton kind="quiet" type="button" (click)="changed.emit(without(option.value))">
              <span i18n="@@setUp.question.removeOption"
                >Remove<span class="visually-hidden"> answer {{ index + 1 }}</span></span
              >
            </button>
          }
        </div>
      }
      <button
        appButton
        kind="quiet"
        type="button"
        (click)="changed.emit(withOption())"
        i18n="@@setUp.question.addOption"
      >
        Add an answer
      </button>
    }
    <button appButton kind="quiet" type="button" (click)="removed.emit()">
      <span i18n="@@setUp.question.remove"
        >Remove the question<span class="visually-hidden"> {{ number() }}</span></span
      >
    </button>
  `,
})
export class QuestionEditor {
  readonly number = input.required<number>();
  readonly question = input.required<Question>();
  readonly locales = input.required<readonly Locale[]>();
  readonly changed = output<Question>();
  readonly removed = output();

  protected title(): string {
    return $localize`:@@setUp.question.title:Question ${this.number()}:number:`;
  }

  protected optionTitle(number: number): string {
    return $localize`:@@setUp.question.option:Answer ${number}:number:`;
  }

  protected options() {
    const question = this.question();
    return question.type === 'single_choice' ? question.options : [];
  }

  protected label(label: LocalizedText): void {
    this.changed.emit({ ...this.question(), label });
  }

  protected optionLabel(value: string, label: LocalizedText): void {
    const question = this.question();
    if (question.type !== 'single_choice') return;
    const options = question.options.map((option) => (option.value === value ? { ...option, label } : option));
    this.changed.emit({ ...question, options });
  }

  protected withOption(): Question {
    return addOption(this.question());
  }

  protected without(value: string): Question {
    return removeOption(this.question(), value);
  }
}
