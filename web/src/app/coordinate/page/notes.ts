import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, ElementRef, inject, linkedSignal } from '@angular/core';
import type { NewNote, Note } from '@placet/contract/notes/limits.ts';
import { firstValueFrom } from 'rxjs';
import { Intent } from '../../session/intent';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { CurrentReceived } from '../current-received';
import { keepDraft, readDraft } from './note-draft';
import { NoteForm } from './note-form';
import { NoteShown } from './note-shown';

/** What coordinators note about an application, each note with who may read it. The applicant never sees them. */
@Component({
  selector: 'app-notes',
  imports: [Button, NoteForm, NoteShown, PageState],
  template: `
    <section class="dossier-section no-print" aria-labelledby="notes">
      <h2 id="notes" tabindex="-1" i18n="@@notes.heading">Notes</h2>
      <p class="muted notes-never" i18n="@@notes.never">
        The applicant never sees these here. They are about a person: write what you could defend to them, who may ask
        for a copy.
      </p>
      @if (writing()) {
        <app-note-form closable [note]="draft()" [save]="add" (written)="keep($event)" (cancelled)="write(false)" />
      } @else {
        <button appButton kind="secondary" type="button" class="notes-write" (click)="write(true)">
          @if (draft().text === '') {
            <span i18n="@@notes.write">Write a note</span>
          } @else {
            <span i18n="@@notes.goOn">Go on with your note</span>
          }
        </button>
      }
      @if (notes.hasValue()) {
        <ul class="plain-list ruled-list">
          @for (note of notes.value().notes; track note.id) {
            <li><app-note [note]="note" (changed)="refresh()" /></li>
          }
        </ul>
      } @else {
        <app-page-state [resource]="notes" />
      }
    </section>
  `,
})
export class Notes {
  protected readonly received = inject(CurrentReceived);
  private readonly http = inject(HttpClient);
  private readonly storage = inject(DOCUMENT).defaultView?.sessionStorage;
  private readonly url = computed(() => `${this.received.url()}/notes`);
  protected readonly notes = httpResource<{ notes: Note[] }>(() => this.url());

  /** Begun before, or empty. */
  protected readonly draft = linkedSignal<string, NewNote>({
    source: this.received.id,
    computation: (id) => readDraft(this.storage, id) ?? { audience: 'coordinators', text: '' },
  });
  /** A note that was begun stands open. */
  protected readonly writing = linkedSignal<string, boolean>({
    source: this.received.id,
    computation: () => this.draft().text !== '',
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** A note that is sent again after a lost answer is there once. */
  private sending = new Intent();

  /** Opens the form or folds it; what is written in it stays. */
  protected write(open: boolean): void {
    if (!open) this.draft.set(readDraft(this.storage, this.received.id()) ?? this.draft());
    this.writing.set(open);
    setTimeout(() => {
      this.host.querySelector<HTMLElement>(open ? 'textarea' : '.notes-write')?.focus();
    });
  }

  protected keep(note: NewNote): void {
    this.sending = new Intent();
    keepDraft(this.storage, this.received.id(), note);
  }

  protected readonly add = async (note: NewNote): Promise<void> => {
    const id = this.received.id();
    await firstValueFrom(this.http.post<Note>(this.url(), note, { headers: this.sending.headers }));
    this.sending = new Intent();
    keepDraft(this.storage, id, null);
    this.draft.set({ audience: note.audience, text: '' });
    this.write(false);
    this.refresh();
  };

  protected refresh(): void {
    this.notes.reload();
    this.received.timeline.reload();
  }
}
