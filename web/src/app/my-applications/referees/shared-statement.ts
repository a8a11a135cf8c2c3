import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import type { Statement } from '@placet/contract/references/schemas.ts';
import { Answer } from '../../forms/answer/answer';
import { answeredSections } from '../../forms/answered-sections';
import { Surroundings } from '../../forms/surroundings';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { statementUrl } from './referees-api';

/** What a referee wrote, for the applicant they allowed to read it; fetched when the applicant wants to. */
@Component({
  selector: 'app-shared-statement',
  imports: [Answer, Button, PageState, SummaryList],
  providers: [Surroundings],
  template: `
    @if (!open()) {
      <p i18n="@@referees.shared">They allow you to read it.</p>
      <button appButton kind="secondary" type="button" (click)="open.set(true)">
        <ng-container i18n="@@referees.read"
          >Read the reference<span class="visually-hidden">: {{ name() }}</span></ng-container
        >
      </button>
    } @else if (statement.hasValue()) {
      @for (asked of sections(); track asked.section.key) {
        <h4>{{ surroundings.text(asked.section.title) }}</h4>
        <app-summary-list>
          @for (question of asked.questions; track question.key) {
            <div>
              <dt>{{ surroundings.text(question.label) }}</dt>
              <dd>
                <app-answer
                  [question]="question"
                  [value]="statement.value().answers[asked.section.key]?.[question.key]"
                />
              </dd>
            </div>
          }
        </app-summary-list>
      }
    } @else {
      <app-page-state [resource]="statement" />
    }
  `,
})
export class SharedStatement {
  readonly applicationId = input.required<string>();
  readonly referenceId = input.required<string>();
  readonly name = input.required<string>();

  protected readonly surroundings = inject(Surroundings);
  protected readonly open = signal(false);
  protected readonly statement = httpResource<Statement>(() =>
    this.open() ? statementUrl(this.applicationId(), this.referenceId()) : undefined,
  );
  protected readonly sections = computed(() => {
    if (!this.statement.hasValue()) return [];
    const { form, answers } = this.statement.value();
    return answeredSections(form, answers);
  });
}
