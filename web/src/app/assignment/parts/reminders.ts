import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Checkboxes } from '../../ui/choices/checkboxes';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { AssignmentApi } from '../assignment-api';

const offered = [-14, -7, -3, -1, 1, 3, 7];

function nameOf(days: number): string {
  if (days === 0) return $localize`:@@assignment.reminders.on:When it is due`;
  return days < 0
    ? $localize`:@@assignment.reminders.before:Days before: ${-days}:days:`
    : $localize`:@@assignment.reminders.after:Days after: ${days}:days:`;
}

/** On which days around the deadline those with something open are reminded by themselves. */
@Component({
  selector: 'app-review-reminders',
  imports: [Button, Checkboxes, LiveForm, Notice, RouterLink],
  template: `
    <section class="assignment-reminders" aria-labelledby="assignment-reminders">
      <h2 id="assignment-reminders" i18n="@@assignment.reminders">Reminders by rule</h2>
      @if (progress().call.dueAt === null) {
        <p>
          <a [routerLink]="['/coordinate/calls', progress().call.id, 'review']" i18n="@@assignment.reminders.noDue"
            >Set a deadline for reviews first</a
          >
        </p>
      } @else {
        <form appLiveForm (submit)="save($event)">
          <app-checkboxes
            legend="Remind whoever has something open"
            i18n-legend="@@assignment.reminders.legend"
            hint="Each once for a deadline. The mail names no applicant."
            i18n-hint="@@assignment.reminders.hint"
            inline
            [choices]="choices()"
            [(value)]="days"
          />
          @if (failed(); as text) {
            <app-notice kind="error" live>
              <p>{{ text }}</p>
            </app-notice>
          }
          <div class="actions">
            <button appButton kind="secondary" type="submit" [busy]="busy()" i18n="@@assignment.reminders.save">
              Save the rules
            </button>
            <span role="status" class="muted">{{ said() }}</span>
          </div>
        </form>
      }
    </section>
  `,
})
export class RemindersPart {
  readonly progress = input.required<ReviewProgress>();
  readonly changed = output();
  private readonly api = inject(AssignmentApi);

  protected readonly days = linkedSignal<readonly string[]>(() => this.progress().reminderDays.map(String));
  /** Those usually wanted, and others that were set. */
  protected readonly choices = linkedSignal(() =>
    [...new Set([...offered, ...this.progress().reminderDays])]
      .toSorted((a, b) => a - b)
      .map((days) => ({ value: String(days), label: nameOf(days) })),
  );
  protected readonly said = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.failed.set('');
    this.busy.set(true);
    try {
      await this.api.setReminders(this.progress().call.id, this.days().map(Number));
      this.said.set($localize`:@@assignment.reminders.saved:Saved.`);
      this.changed.emit();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
