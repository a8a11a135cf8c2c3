import { httpResource } from '@angular/common/http';
import { Component, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { AppealView } from '@placet/contract/decisions/own.ts';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { shortDate } from '../../ui/instant/instant-text';
import { DecisionsApi, callUrl } from '../decisions-api';

/** What rejected applicants asked, with the answers. */
@Component({
  selector: 'app-appeals',
  imports: [AskFirst, Control, Field],
  template: `
    @if (appeals.hasValue() && appeals.value().appeals.length > 0) {
      <section aria-labelledby="appeals">
        <h2 id="appeals" i18n="@@decisions.appeals">Appeals</h2>
        <ul class="plain-list ruled-list">
          @for (one of appeals.value().appeals; track one.applicationId) {
            <li>
              <h3 dir="auto">{{ one.name }}</h3>
              <p class="muted number">{{ one.number }}, {{ day(one.askedAt) }}</p>
              <blockquote class="inset answer-text" dir="auto">{{ one.text }}</blockquote>
              @if (one.answer) {
                <p class="muted" i18n="@@decisions.appeals.answered">Answered by {{ one.answeredBy }}</p>
                <blockquote class="inset answer-text" dir="auto">{{ one.answer }}</blockquote>
              } @else {
                <app-ask-first
                  kind="secondary"
                  ask="Answer…"
                  i18n-ask="@@decisions.appeals.answer"
                  action="Send the answer"
                  i18n-action="@@decisions.appeals.send"
                  [run]="answer(one.applicationId)"
                >
                  <app-field
                    label="Answer"
                    i18n-label="@@decisions.appeals.text"
                    hint="The applicant gets it by mail. It can be given once."
                    i18n-hint="@@decisions.appeals.hint"
                  >
                    <textarea
                      #said
                      appControl
                      dir="auto"
                      rows="5"
                      [value]="text()"
                      (input)="text.set(said.value)"
                    ></textarea>
                  </app-field>
                </app-ask-first>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class Appeals {
  readonly call = input.required<string>();
  readonly zone = input.required<string>();
  readonly changed = output();
  private readonly api = inject(DecisionsApi);
  private readonly locale = inject(LOCALE_ID);
  protected readonly text = signal('');
  protected readonly appeals = httpResource<{ appeals: AppealView[] }>(() => `${callUrl(this.call())}/appeals`);

  protected readonly answer = (id: string) => async (): Promise<void> => {
    await this.api.answerAppeal(id, this.text());
    this.text.set('');
    this.appeals.reload();
    this.changed.emit();
  };

  protected day(at: string): string {
    return shortDate(new Date(at), this.zone(), this.locale);
  }
}
