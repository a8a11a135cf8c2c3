import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { NewNote, Note } from '@placet/contract/notes/limits.ts';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { AskFirst } from '../../ui/confirm/ask-first';
import { clockTime, shortDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { CurrentReceived } from '../current-received';
import { audiences } from './note-audience';
import { NoteForm } from './note-form';

/** One note; its author may change and remove it. */
@Component({
  selector: 'app-note',
  imports: [AskFirst, Button, NoteForm, Notice],
  template: `
    <p class="note-head">
      <strong dir="auto">{{ who() }}</strong>
      <span class="muted"
        ><time class="number" [attr.datetime]="note().createdAt">{{ when(note().createdAt) }}</time>
        @if (note().changedAt; as changed) {
          · <span i18n="@@notes.changed">changed {{ when(changed) }}</span>
        }
      </span>
      <span class="note-audience" [attr.data-audience]="note().audience">{{ audiences[note().audience] }}</span>
    </p>
    @if (editing(); as begun) {
      @if (theirs(); as meanwhile) {
        <app-notice kind="warning" live>
          <p i18n="@@notes.meanwhile">This note was changed in another window. It now says:</p>
          <blockquote class="answer-text" dir="auto">{{ meanwhile.text }}</blockquote>
          <p i18n="@@notes.meanwhileKeep">Save again to put what you wrote in its place.</p>
        </app-notice>
      }
      <app-note-form
        closable
        [note]="begun"
        [wasPrivate]="note().audience === 'me'"
        [save]="change"
        (cancelled)="editing.set(null)"
      />
    } @else {
      @if (note().text; as text) {
        <p class="answer-text" dir="auto">{{ text }}</p>
      } @else {
        <p class="muted" i18n="@@notes.erased">This person’s data was erased, and with it what this note said.</p>
      }
      @if (note().mine && note().text !== null) {
        <div class="note-actions no-print">
          <button appButton kind="quiet" type="button" (click)="edit()" i18n="@@notes.change">Change</button>
          <app-ask-first
            ask="Remove…"
            i18n-ask="@@notes.remove"
            action="Remove this note"
            i18n-action="@@notes.removeAction"
            [run]="remove"
          >
            <p i18n="@@notes.removeWhat">What it says is gone for good. The timeline keeps that there was a note.</p>
          </app-ask-first>
        </div>
      }
    }
  `,
})
export class NoteShown {
  readonly note = input.required<Note>();
  readonly changed = output();

  private readonly http = inject(HttpClient);
  private readonly received = inject(CurrentReceived);
  private readonly locale = inject(LOCALE_ID);
  protected readonly audiences = audiences;
  protected readonly editing = signal<NewNote | null>(null);
  /** Somebody, mostly oneself in another window, saved first. */
  protected readonly theirs = signal<Note | null>(null);
  private readonly url = computed(() => `${this.received.url()}/notes/${this.note().id}`);
  protected readonly who = computed(() => {
    const { mine, author } = this.note();
    return mine ? $localize`:@@notes.you:You` : (author ?? $localize`:@@notes.gone:Somebody who has left`);
  });

  protected when(at: string): string {
    const { timeZone } = this.received.application().call;
    return `${shortDate(new Date(at), timeZone, this.locale)}, ${clockTime(new Date(at), timeZone, this.locale)}`;
  }

  protected edit(): void {
    const { audience, text } = this.note();
    this.theirs.set(null);
    this.editing.set({ audience, text: text ?? '' });
  }

  protected readonly change = async (wanted: NewNote): Promise<void> => {
    const revision = this.theirs()?.revision ?? this.note().revision;
    try {
      await firstValueFrom(this.http.put<Note>(this.url(), { ...wanted, revision }));
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'note.changed_meanwhile') this.theirs.set(problem.context?.['note'] as Note);
      throw error;
    }
    this.editing.set(null);
    this.changed.emit();
  };

  protected readonly remove = async (): Promise<void> => {
    await firstValueFrom(this.http.delete(this.url()));
    this.changed.emit();
  };
}
