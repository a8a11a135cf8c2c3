import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { FileName } from '../../documents/file-name/file-name';
import type { NamedTeam } from '../surroundings';
import { answerParts } from './answer-parts';

/** An answer to read: `<app-answer [question]="question" [value]="value" [teams]="teams" />`. */
@Component({
  selector: 'app-answer',
  imports: [FileName],
  template: `
    @for (part of parts(); track $index) {
      @switch (part.kind) {
        @case ('text') {
          <p class="answer-text" [attr.dir]="part.own ? 'auto' : null">{{ part.text }}</p>
        }
        @case ('link') {
          <p class="answer-text">
            <a dir="ltr" target="_blank" rel="noopener noreferrer nofollow ugc" [href]="part.href">{{ part.text }}</a>
          </p>
        }
        @case ('list') {
          @if (part.ordered) {
            <ol>
              @for (item of part.items; track $index) {
                <li>{{ item }}</li>
              }
            </ol>
          } @else {
            <ul>
              @for (item of part.items; track $index) {
                <li>{{ item }}</li>
              }
            </ul>
          }
        }
        @case ('entry') {
          <div class="answer-entry">
            <p dir="auto">
              <strong>{{ part.title }}</strong>
            </p>
            @for (line of part.lines; track $index) {
              <p class="answer-text" dir="auto">{{ line }}</p>
            }
          </div>
        }
        @case ('file') {
          <app-file-name [documentId]="part.documentId" />
        }
      }
    } @empty {
      <p class="muted">{{ none() }}</p>
    }
  `,
})
export class Answer {
  readonly question = input.required<Question>();
  readonly value = input<AnswerValue>();
  readonly teams = input<readonly NamedTeam[]>([]);
  /** What is said when there is no answer. */
  readonly none = input($localize`:@@forms.answer.none:Not answered`);

  private readonly locale = inject(LOCALE_ID) as Locale;
  protected readonly parts = computed(() =>
    answerParts(this.question(), this.value(), {
      locale: this.locale,
      teams: new Map(this.teams().map(({ slug, name }) => [slug, name])),
    }),
  );
}
