import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { CallReviewer, Replaced } from '@placet/contract/assignment/schemas.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { LiveForm } from '../../ui/form/live-form';
import { Notice } from '../../ui/notice/notice';
import { AssignmentApi } from '../assignment-api';
import { refusalNames } from '../words';

/** Takes what is not finished off a reviewer: everything of a call, or one application. */
@Component({
  selector: 'app-replace-form',
  imports: [Button, Control, Field, LiveForm, Notice],
  template: `
    @if (result(); as done) {
      <p i18n="@@assignment.replace.moved">
        Given to somebody else: {{ done.moved }}. Open now: {{ done.opened.length }}.
      </p>
      <ul class="plain-list">
        @for (one of done.opened; track one.number) {
          <li>
            <span dir="auto">{{ one.name }}</span> <span class="muted number">{{ one.number }}</span>
            @if (one.refused; as why) {
              <span class="muted"> ({{ refusals[why] }})</span>
            }
          </li>
        }
      </ul>
      <div class="actions">
        <button appButton type="button" (click)="finish()" i18n="@@assignment.replace.close">Close</button>
      </div>
    } @else {
      <form appLiveForm (submit)="replace($event)">
        <p>
          <strong dir="auto">{{ from().name }}</strong>
          @if (assignment() === null) {
            <span i18n="@@assignment.replace.all"> gives up everything they have open in this call.</span>
          }
        </p>
        <p class="muted" i18n="@@assignment.replace.kept">
          What they wrote so far is kept, and there again should you reopen it for them. Submitted reviews stay theirs.
        </p>
        <app-field label="Instead" i18n-label="@@assignment.replace.to">
          <select #to appControl (change)="heir.set(to.value)">
            <option value="" i18n="@@assignment.replace.nobody">Nobody yet: leave it open</option>
            @for (one of others(); track one.id) {
              <option [value]="one.id">{{ one.name }} ({{ one.assigned + one.inProgress }})</option>
            }
          </select>
        </app-field>
        <app-field
          label="Reason"
          i18n-label="@@assignment.replace.reason"
          hint="Kept with the assignment, for coordinators."
          i18n-hint="@@assignment.replace.reasonHint"
          [error]="missing()"
        >
          <textarea #why appControl dir="auto" rows="2" [value]="reason()" (input)="reason.set(why.value)"></textarea>
        </app-field>
        @if (failed(); as text) {
          <app-notice kind="error" live>
            <p>{{ text }}</p>
          </app-notice>
        }
        <div class="actions">
          <button appButton type="submit" [busy]="busy()" i18n="@@assignment.replace.do">Replace</button>
          <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@assignment.replace.cancel">
            Cancel
          </button>
        </div>
      </form>
    }
  `,
})
export class ReplaceForm {
  readonly call = input.required<string>();
  readonly from = input.required<Pick<CallReviewer, 'id' | 'name'>>();
  readonly reviewers = input.required<readonly CallReviewer[]>();
  /** One assignment; null for everything they have open. */
  readonly assignment = input<string | null>(null);
  readonly replaced = output<string>();
  readonly cancelled = output();
  private readonly api = inject(AssignmentApi);

  protected readonly others = computed(() =>
    this.reviewers().filter(({ id, member, active }) => member && active && id !== this.from().id),
  );
  protected readonly heir = signal('');
  protected readonly reason = signal('');
  protected readonly missing = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  protected readonly result = signal<Replaced | undefined>(undefined);
  protected readonly refusals = refusalNames;

  protected async replace(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    this.missing.set(reason === '' ? $localize`:@@assignment.reason.missing:Say why` : '');
    if (reason === '') return;
    this.failed.set('');
    this.busy.set(true);
    try {
      const how = { reason, to: this.heir() === '' ? null : this.heir() };
      const assignment = this.assignment();
      this.result.set(
        assignment === null
          ? await this.api.replaceReviewer(this.call(), this.from().id, how)
          : await this.api.replaceOne(assignment, how),
      );
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }

  protected finish(): void {
    this.replaced.emit($localize`:@@assignment.replace.done:Replaced: ${this.from().name}:name:.`);
  }
}
