import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { TaskQueue, TaskScoreState } from '@placet/contract/recruitment-task/schemas.ts';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag, type Tone } from '../../ui/status-tag/status-tag';
import { judgedUrl } from '../task-api';

/** Answers to tasks that somebody is to score, what is not scored first. */
@Component({
  selector: 'app-task-queue',
  imports: [Button, PageState, RouterLink, StatusTag],
  template: `
    <a class="back-link" routerLink="/review" i18n="@@task.queue.back">Applications to review</a>
    <h1 i18n="@@task.queue.heading">Tasks to score</h1>
    @if (resource.hasValue()) {
      @for (call of calls(); track call.id) {
        <section class="review-call" [attr.aria-labelledby]="'call-' + call.id">
          <h2 [id]="'call-' + call.id" dir="auto">{{ text(call.name) }}</h2>
          <div class="review-progress">
            <p>
              <strong class="number" i18n="@@task.queue.progress"
                >{{ call.done }} of {{ call.entries.length }} scored</strong
              >
              · <span i18n="@@task.queue.blind">Blind: you do not learn whose they are.</span>
            </p>
            <progress
              [max]="call.entries.length"
              [value]="call.done"
              aria-label="Submitted scores"
              i18n-aria-label="@@task.queue.bar"
            ></progress>
          </div>
          @if (call.next; as id) {
            <p>
              <a appButton [routerLink]="['/review/tasks', id]" i18n="@@task.queue.next">Score the next one</a>
            </p>
          } @else {
            <p i18n="@@task.queue.done">Every answer is scored. Thank you. You can change scores until a decision.</p>
          }
          <div class="table-scroll">
            <table class="data-table review-table task-queue">
              <thead>
                <tr>
                  <th scope="col" i18n="@@task.queue.answer">Answer</th>
                  <th scope="col" i18n="@@task.queue.state">Your score</th>
                </tr>
              </thead>
              <tbody>
                @for (entry of call.entries; track entry.id) {
                  <tr>
                    <th scope="row">
                      <a class="number" [routerLink]="['/review/tasks', entry.id]">{{ entry.label }}</a>
                    </th>
                    <td>
                      <app-status-tag [tone]="entry.unsent ? 'problem' : tones[entry.state]">{{
                        entry.unsent ? changed : names[entry.state]
                      }}</app-status-tag>
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </section>
      } @empty {
        <p i18n="@@task.queue.none">
          Nothing waits for you. Answers of those you review stand here once they were handed in.
        </p>
      }
    } @else {
      <app-page-state [resource]="resource" />
    }
  `,
})
export class TaskQueuePage {
  private readonly locale = injectLocale();
  protected readonly resource = httpResource<TaskQueue>(() => judgedUrl);
  /** With how many are done, and the one that comes next: what was changed and not submitted again, what was begun, what is new. */
  protected readonly calls = computed(() =>
    (this.resource.hasValue() ? this.resource.value().calls : []).map((call) => {
      const left = call.entries.filter(({ state, unsent }) => unsent || state !== 'submitted');
      const next = left.find(({ unsent, state }) => unsent || state === 'begun') ?? left[0];
      return { ...call, done: call.entries.length - left.length, next: next?.id };
    }),
  );
  protected readonly names: Readonly<Record<TaskScoreState, string>> = {
    to_score: $localize`:@@task.queue.toScore:Not begun`,
    begun: $localize`:@@task.queue.begun:In progress`,
    submitted: $localize`:@@task.queue.submitted:Submitted`,
  };
  protected readonly tones: Readonly<Record<TaskScoreState, Tone>> = {
    to_score: 'todo',
    begun: 'progress',
    submitted: 'done',
  };
  protected readonly changed = $localize`:@@task.queue.changed:Changed, not submitted again`;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}
