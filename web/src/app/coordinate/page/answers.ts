import { Component, computed, inject } from '@angular/core';
import type { Question } from '@placet/contract/forms/question.ts';
import { Answer } from '../../forms/answer/answer';
import { Notice } from '../../ui/notice/notice';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentReceived } from '../current-received';

/** Every question as it was asked, in the language it was asked in, with its answer. */
@Component({
  selector: 'app-received-answers',
  imports: [Answer, Notice, SummaryList],
  template: `
    @let application = received.application();
    @for (section of sections(); track section.key) {
      <section class="dossier-section" [attr.aria-labelledby]="'section-' + section.key">
        <h2 tabindex="-1" [id]="'section-' + section.key" [lang]="application.locale">{{ section.title }}</h2>
        @if (section.sensitive) {
          <p class="dossier-sealed" i18n="@@coordinate.answers.sealed">
            What is marked here is kept encrypted. Coordinators alone see it: do not pass it on to reviewers.
          </p>
        }
        <app-summary-list>
          @for (question of section.questions; track question.key) {
            <div>
              <dt>
                <span [lang]="application.locale">{{ label(question) }}</span>
                @if (question.sensitive) {
                  <span class="sealed-mark" i18n="@@coordinate.answers.mark">Confidential</span>
                }
              </dt>
              <dd>
                <app-answer
                  [question]="question"
                  [value]="application.answers[section.key]?.[question.key]"
                  [teams]="application.teams"
                />
              </dd>
            </div>
          }
        </app-summary-list>
      </section>
    } @empty {
      <app-notice kind="info">
        <p i18n="@@coordinate.answers.none">No answers were sent with this application.</p>
      </app-notice>
    }
  `,
})
export class Answers {
  protected readonly received = inject(CurrentReceived);
  protected readonly sections = computed(() =>
    this.received.application().sections.map(({ key, questions }) => ({
      key,
      title: this.received.titles().get(key) ?? key,
      questions,
      sensitive: questions.some(({ sensitive }) => sensitive === true),
    })),
  );

  protected label({ label }: Question): string {
    return this.received.asAsked(label);
  }
}
