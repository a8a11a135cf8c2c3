import { Component, computed, inject, input } from '@angular/core';
import type { ReceivedReference } from '@placet/contract/references/schemas.ts';
import { Answer } from '../../forms/answer/answer';
import { answeredSections } from '../../forms/answered-sections';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentReceived } from '../current-received';

/** What a referee wrote, or why they declined. */
@Component({
  selector: 'app-reference-statement',
  imports: [Answer, SummaryList],
  template: `
    @if (reference().statement; as statement) {
      <app-summary-list>
        @for (asked of sections(); track asked.section.key) {
          @for (question of asked.questions; track question.key) {
            <div>
              <dt>{{ received.asAsked(question.label) }}</dt>
              <dd>
                <app-answer [question]="question" [value]="statement.answers[asked.section.key]?.[question.key]" />
              </dd>
            </div>
          }
        }
      </app-summary-list>
      <p class="muted">
        @if (statement.applicantMaySee) {
          <span i18n="@@coordinate.statement.shared">The applicant may read it.</span>
        } @else {
          <span i18n="@@coordinate.statement.hidden">The applicant may not read it: keep it to the panel.</span>
        }
      </p>
    } @else if (reference().declineReason; as reason) {
      <p i18n="@@coordinate.statement.why">They gave a reason, which the applicant does not learn:</p>
      <blockquote class="standing-note answer-text" dir="auto">{{ reason }}</blockquote>
    }
  `,
})
export class ReferenceStatement {
  readonly reference = input.required<ReceivedReference>();
  protected readonly received = inject(CurrentReceived);
  protected readonly sections = computed(() => {
    const { statement } = this.reference();
    return statement ? answeredSections(statement.form, statement.answers) : [];
  });
}
