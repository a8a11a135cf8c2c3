import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { JudgedAssignment, ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { shortDate } from '../../ui/instant/instant-text';
import { AssignmentApi } from '../assignment-api';
import { stateNames } from '../words';
import { ReplaceForm } from './replace-form';

/** What can be done about one assignment: taken back, given to somebody else, reopened. */
@Component({
  selector: 'app-assignment-actions',
  imports: [AskFirst, Button, Control, Field, ReplaceForm],
  template: `
    <p>
      <strong dir="auto">{{ assignment().reviewer }}</strong>: {{ stateNames[assignment().state] }}
      <span class="muted assignment-line" i18n="@@assignment.one.assigned"
        >Assigned {{ day(assignment().assignedAt) }}</span
      >
      @if (assignment().submittedAt; as at) {
        <span class="muted assignment-line" i18n="@@assignment.one.submitted">Submitted {{ day(at) }}</span>
      }
    </p>
    @if (assignment().reason; as reason) {
      <blockquote class="inset" dir="auto">{{ reason }}</blockquote>
    }
    @if (assignment().conflict) {
      <p i18n="@@assignment.one.conflict">A conflict of interest stands in the way.</p>
    } @else if (open()) {
      @if (assignment().state === 'assigned') {
        <app-ask-first
          kind="secondary"
          ask="Take it back…"
          i18n-ask="@@assignment.one.takeBack"
          action="Take it back"
          i18n-action="@@assignment.one.takeBackDo"
          [run]="takeBack"
        >
          <p i18n="@@assignment.one.takeBackHint">It was not begun: nothing is lost.</p>
        </app-ask-first>
      }
      @if (replacing()) {
        <app-replace-form
          [call]="progress().call.id"
          [from]="{ id: assignment().reviewerId, name: assignment().reviewer }"
          [reviewers]="progress().reviewers"
          [assignment]="assignment().id"
          (replaced)="changed.emit($event)"
          (cancelled)="replacing.set(false)"
        />
      } @else {
        <div class="actions">
          <button
            appButton
            kind="secondary"
            type="button"
            (click)="replacing.set(true)"
            i18n="@@assignment.one.replace"
          >
            Replace the reviewer…
          </button>
        </div>
      }
    } @else {
      <app-ask-first
        kind="secondary"
        ask="Reopen…"
        i18n-ask="@@assignment.one.reopen"
        action="Reopen the review"
        i18n-action="@@assignment.one.reopenDo"
        [run]="reopen"
      >
        <app-field
          label="Reason"
          i18n-label="@@assignment.one.reason"
          hint="The reviewer reads it."
          i18n-hint="@@assignment.one.reasonHint"
        >
          <textarea #why appControl dir="auto" rows="2" [value]="reason()" (input)="reason.set(why.value)"></textarea>
        </app-field>
      </app-ask-first>
    }
    <div class="actions">
      <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@assignment.one.close">
        Close
      </button>
    </div>
  `,
})
export class AssignmentActions {
  readonly progress = input.required<ReviewProgress>();
  readonly assignment = input.required<JudgedAssignment>();
  readonly changed = output<string>();
  readonly cancelled = output();
  private readonly api = inject(AssignmentApi);
  private readonly locale = inject(LOCALE_ID);

  protected readonly open = computed(() => ['assigned', 'in_progress'].includes(this.assignment().state));
  protected readonly replacing = signal(false);
  protected readonly reason = signal('');
  protected readonly stateNames = stateNames;

  protected readonly takeBack = async (): Promise<void> => {
    await this.api.takeBack(this.assignment().id);
    this.changed.emit($localize`:@@assignment.one.takenBack:Taken back from ${this.assignment().reviewer}:name:.`);
  };

  protected readonly reopen = async (): Promise<void> => {
    await this.api.reopen(this.assignment().id, this.reason());
    this.changed.emit($localize`:@@assignment.one.reopened:Reopened for ${this.assignment().reviewer}:name:.`);
  };

  protected day(at: string): string {
    return shortDate(new Date(at), this.progress().call.timeZone, this.locale);
  }
}
