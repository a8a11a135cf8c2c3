import { booleanAttribute, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { noteTextMax, type NewNote, type NoteAudience } from '@placet/contract/notes/limits.ts';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import type { Choice } from '../../ui/choices/choice';
import { Radios } from '../../ui/choices/radios';
import { Counter } from '../../ui/counter/counter';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { audiences } from './note-audience';

/** A note as it is written: for whom comes before what. A wider circle than before is asked about first. */
@Component({
  selector: 'app-note-form',
  imports: [Button, Control, Counter, Field, Notice, Radios],
  template: `
    <form method="dialog" class="note-form" (submit)="submit($event)">
      <app-radios
        legend="Who may read it"
        i18n-legend="@@notes.audience"
        inline
        [choices]="choices"
        [value]="audience()"
        (valueChange)="choose($event)"
      />
      <app-field label="Note" i18n-label="@@notes.text" [error]="error()">
        <textarea
          #typed
          appControl
          rows="3"
          dir="auto"
          [describedBy]="countId"
          [value]="text()"
          (input)="type(typed.value)"
        ></textarea>
      </app-field>
      @if (text().length > limit - 500) {
        <app-counter [id]="countId" unit="characters" [used]="text().length" [limit]="limit" />
      }
      @if (failed(); as said) {
        <app-notice kind="error" live
          ><p>{{ said }}</p></app-notice
        >
      }
      @if (widening()) {
        <app-notice kind="warning" live>
          <p i18n="@@notes.widen">
            Until now only you could read this note. Everybody who coordinates this call will read it, also what you
            wrote before.
          </p>
        </app-notice>
      }
      <div class="actions">
        <button appButton kind="secondary" type="submit" [busy]="busy()">
          @if (widening()) {
            <span i18n="@@notes.widenAction">Show it to the coordinators</span>
          } @else {
            <span i18n="@@notes.save">Save note</span>
          }
        </button>
        @if (closable()) {
          <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@notes.cancel">Cancel</button>
        }
      </div>
    </form>
  `,
})
export class NoteForm {
  /** What it begins with. */
  readonly note = input.required<NewNote>();
  /** It was for its author alone until now. */
  readonly wasPrivate = input(false);
  readonly closable = input(false, { transform: booleanAttribute });
  /** Keeps it; a refusal is shown, and what was written stays. */
  readonly save = input.required<(note: NewNote) => Promise<void>>();
  readonly written = output<NewNote>();
  readonly cancelled = output();

  protected readonly limit = noteTextMax;
  protected readonly countId = `note-count-${String(counter++)}`;
  protected readonly choices: Choice[] = [
    { value: 'coordinators', label: audiences.coordinators },
    { value: 'me', label: audiences.me },
  ];
  protected readonly text = linkedSignal(() => this.note().text);
  protected readonly audience = linkedSignal<NoteAudience>(() => this.note().audience);
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly failed = signal('');
  private readonly asked = linkedSignal({ source: this.audience, computation: () => false });
  protected readonly widening = computed(() => this.asked());

  protected choose(audience: string): void {
    this.audience.set(audience === 'me' ? 'me' : 'coordinators');
    this.tell();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.error.set('');
    this.tell();
  }

  private tell(): void {
    this.written.emit({ audience: this.audience(), text: this.text() });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const [text, audience] = [this.text().trim(), this.audience()];
    this.failed.set('');
    this.error.set(flawOf(text));
    if (this.error() !== '') return;
    if (this.wasPrivate() && audience === 'coordinators' && !this.asked()) {
      this.asked.set(true);
      return;
    }
    this.busy.set(true);
    try {
      await this.save()({ audience, text });
      this.asked.set(false);
    } catch (error) {
      const issue = problemOf(error)?.issues?.find(({ path }) => path[1] === 'text');
      if (issue) this.error.set(issue.message);
      else this.failed.set(messageOf(error));
    }
    this.busy.set(false);
  }
}

let counter = 0;

function flawOf(text: string): string {
  if (text === '') return $localize`:@@notes.empty:Write something first.`;
  return text.length > noteTextMax ? $localize`:@@notes.tooLong:Shorten this to 4,000 characters.` : '';
}
