import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import { marks, type DiscussionMark, type DiscussionPost } from '@placet/contract/discussion/limits.ts';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { clockTime, shortDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { DiscussionApi } from '../discussion-api';
import { markNames } from '../words';
import { PostForm, type Written } from './post-form';

/** One post: who said it and when, what, and who of the readers agrees. */
@Component({
  selector: 'app-post',
  imports: [AskFirst, Button, Notice, PostForm],
  template: `
    @let one = post();
    <p class="discussion-head">
      <strong dir="auto">{{ who() }}</strong>
      @if (one.left && one.author) {
        <span class="muted" i18n="@@discussion.left">(no longer takes part)</span>
      }
      <span class="muted"
        ><time class="number" [attr.datetime]="one.createdAt">{{ when(one.createdAt) }}</time>
        @if (one.editedAt; as edited) {
          · <span i18n="@@discussion.edited">reworded {{ when(edited) }}</span>
        }
      </span>
      @if (one.isNew) {
        <span class="discussion-new" i18n="@@discussion.new">New</span>
      }
    </p>
    @if (failed(); as text) {
      <app-notice kind="error" live
        ><p>{{ text }}</p></app-notice
      >
    }
    @if (one.removedAt; as removed) {
      <p class="muted" i18n="@@discussion.removed">Removed by its author, {{ when(removed) }}</p>
    } @else if (editing()) {
      <app-post-form
        closable
        label="Reword it"
        i18n-label="@@discussion.reword"
        action="Save"
        i18n-action="@@discussion.save"
        [begin]="one.text ?? ''"
        [save]="change"
        (cancelled)="editing.set(false)"
      />
    } @else if (one.text === null) {
      <p class="muted" i18n="@@discussion.erased">This person’s data was erased, and with it what was said here.</p>
    } @else {
      <p class="answer-text" dir="auto">{{ one.text }}</p>
      @if (one.mentions.length > 0) {
        <p class="discussion-to muted">
          <ng-container i18n="@@discussion.mentions">Mentions</ng-container>&ngsp;<span dir="auto">{{
            one.mentions.join(', ')
          }}</span>
        </p>
      }
      @if (one.earlier.length > 0) {
        <details class="discussion-earlier">
          <summary i18n="@@discussion.earlier">What it said before</summary>
          @for (wording of one.earlier; track wording.writtenAt) {
            <p class="number muted">{{ when(wording.writtenAt) }}</p>
            <p class="answer-text" dir="auto">{{ wording.text }}</p>
          }
        </details>
      }
      @if ((open() && !one.mine) || one.marks.length > 0) {
        <div class="discussion-marks" role="group" [attr.aria-label]="markLabel()">
          @for (mark of shown(); track mark.mark) {
            @if (open() && !one.mine) {
              <button
                type="button"
                [attr.aria-pressed]="mark.mine"
                [attr.data-mark]="mark.mark"
                [disabled]="busy()"
                (click)="agree(mark.mark, mark.mine)"
              >
                {{ names[mark.mark] }}
                @if (mark.people.length > 0) {
                  <span class="number">{{ mark.people.length }}</span>
                }
              </button>
            }
          }
          @for (mark of shown(); track mark.mark) {
            @if (mark.people.length > 0) {
              <span class="discussion-by" [attr.data-mark]="mark.mark">{{ by(mark) }}</span>
            }
          }
        </div>
      }
      @if (one.mine && open()) {
        <div class="discussion-own">
          @if (one.editableUntil; as until) {
            <button appButton kind="quiet" type="button" (click)="editing.set(true)" i18n="@@discussion.change">
              Reword (until {{ clock(until) }})
            </button>
          }
          <app-ask-first
            ask="Remove…"
            i18n-ask="@@discussion.remove"
            action="Remove it"
            i18n-action="@@discussion.removeAction"
            [run]="remove"
          >
            <p i18n="@@discussion.removeWhat">
              Every wording of it is gone for good; that you removed something stays in sight.
            </p>
          </app-ask-first>
        </div>
      }
    }
  `,
})
export class Post {
  readonly post = input.required<DiscussionPost>();
  readonly at = input.required<string>();
  readonly zone = input.required<string>();
  readonly open = input.required<boolean>();
  readonly changed = output();

  private readonly api = inject(DiscussionApi);
  private readonly locale = inject(LOCALE_ID);
  protected readonly names = markNames;
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly who = computed(() =>
    this.post().mine
      ? $localize`:@@discussion.you:You`
      : (this.post().author ?? $localize`:@@discussion.gone:Somebody who has left`),
  );
  protected readonly markLabel = computed(
    () => $localize`:@@discussion.marksOf:What readers think of what ${this.who()}:name: said`,
  );
  protected readonly shown = computed(() =>
    marks.map((mark) => {
      const given = this.post().marks.filter((one) => one.mark === mark);
      return { mark, people: given.map(({ name }) => name), mine: given.some(({ mine }) => mine) };
    }),
  );

  protected by({ mark, people }: { readonly mark: DiscussionMark; readonly people: readonly string[] }): string {
    return $localize`:@@discussion.by:${markNames[mark]}:mark:: ${people.join(', ')}:people:`;
  }

  protected when(at: string): string {
    return `${shortDate(new Date(at), this.zone(), this.locale)}, ${this.clock(at)}`;
  }

  protected clock(at: string): string {
    return clockTime(new Date(at), this.zone(), this.locale);
  }

  protected readonly change = async ({ text }: Written): Promise<void> => {
    const { id, number } = this.post();
    try {
      await this.api.edit(this.at(), id, text, number);
    } catch (error) {
      // The wording of the other window is shown when this one is closed.
      if (problemOf(error)?.code === 'discussion.changed_meanwhile') this.changed.emit();
      throw error;
    }
    this.editing.set(false);
    this.changed.emit();
  };

  protected readonly remove = async (): Promise<void> => {
    await this.api.remove(this.at(), this.post().id);
    this.changed.emit();
  };

  protected async agree(mark: DiscussionMark, mine: boolean): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.api.mark(this.at(), this.post().id, mine ? null : mark);
      this.changed.emit();
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}
