import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Desk, JudgedLetters } from '@placet/contract/review/schemas.ts';
import { Answer } from '../../forms/answer/answer';
import { answeredSections } from '../../forms/answered-sections';
import { PageState } from '../../ui/page-state/page-state';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { deskUrl } from '../review-api';

/** What referees wrote, where the call lets reviewers read it; in blind review, that it is not shown. */
@Component({
  selector: 'app-judged-letters',
  imports: [Answer, PageState, SummaryList],
  template: `
    @if (desk().letters !== 'hidden') {
      <section class="dossier-section" aria-labelledby="letters">
        <h2 id="letters" i18n="@@review.letters">References</h2>
        @if (desk().letters === 'blind') {
          <p class="muted" i18n="@@review.letters.blind">
            Not shown in blind review: a letter names whom it is about, and that cannot be taken out of it.
          </p>
        } @else if (letters.hasValue()) {
          @for (letter of read(); track $index) {
            <h3 dir="auto">{{ letter.referee.name }}</h3>
            <p class="muted" dir="auto">
              {{ letter.referee.relation }}{{ letter.referee.organisation ? ', ' + letter.referee.organisation : '' }}
            </p>
            <app-summary-list>
              @for (asked of letter.sections; track asked.section.key) {
                @for (question of asked.questions; track question.key) {
                  <div>
                    <dt>{{ text(question.label) }}</dt>
                    <dd>
                      <app-answer [question]="question" [value]="letter.answers[asked.section.key]?.[question.key]" />
                    </dd>
                  </div>
                }
              }
            </app-summary-list>
          } @empty {
            <p class="muted" i18n="@@review.letters.none">No referee has written yet.</p>
          }
        } @else {
          <app-page-state [resource]="letters" />
        }
      </section>
    }
  `,
})
export class Letters {
  readonly desk = input.required<Desk>();
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly letters = httpResource<JudgedLetters>(() =>
    this.desk().letters === 'shown' && !this.desk().gate ? `${deskUrl(this.desk().id)}/letters` : undefined,
  );
  protected readonly read = computed(() =>
    (this.letters.hasValue() ? this.letters.value().letters : []).map(({ referee, sections, answers }) => ({
      ...{ referee, answers },
      sections: answeredSections({ sections }, answers),
    })),
  );

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}
