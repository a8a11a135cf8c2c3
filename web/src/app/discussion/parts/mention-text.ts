import { Component, computed, input, output, signal } from '@angular/core';
import type { DiscussionReader } from '@placet/contract/discussion/limits.ts';
import { Control } from '../../ui/field/control';
import { begunNames, completed, typedAt, type Typed } from './mentioned';

const most = 8;

/**
 * The text of a post, inside `app-field`. After “@” it offers those who read the discussion: arrows choose, Enter or Tab takes, Escape puts
 * away. The focus stays in the text; what is chosen is told by `aria-activedescendant`, and how many there are by a status.
 */
@Component({
  selector: 'app-mention-text',
  imports: [Control],
  template: `
    <textarea
      #box
      appControl
      rows="3"
      dir="auto"
      aria-autocomplete="list"
      [attr.aria-controls]="found().length > 0 ? id : null"
      [attr.aria-activedescendant]="found().length > 0 ? optionId(at()) : null"
      [describedBy]="describedBy()"
      [value]="text()"
      (input)="type(box)"
      (keyup)="look(box, $event)"
      (click)="look(box)"
      (blur)="typed.set(undefined)"
      (keydown)="press($event, box)"
    ></textarea>
    @if (found().length > 0) {
      <ul
        class="mention-list"
        role="listbox"
        aria-label="Who reads this"
        i18n-aria-label="@@discussion.mention.list"
        [id]="id"
      >
        @for (one of found(); track one.id; let place = $index) {
          <!-- Taken before the text loses the focus. -->
          <li
            role="option"
            [id]="optionId(place)"
            [attr.aria-selected]="place === at()"
            (mousedown)="take($event, one, box)"
          >
            <bdi>{{ one.name }}</bdi>
            @if (one.coordinates) {
              &ngsp;<span i18n="@@discussion.coordinates">(coordinates)</span>
            }
          </li>
        }
      </ul>
    }
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
})
export class MentionText {
  readonly text = input.required<string>();
  readonly readers = input.required<readonly DiscussionReader[]>();
  readonly describedBy = input('');
  readonly written = output<string>();
  readonly mentioned = output<string>();

  protected readonly id = `mention-list-${String(counter++)}`;
  protected readonly typed = signal<Typed | undefined>(undefined);
  /** Where an “@” stands that was put away. */
  private readonly dismissed = signal<number | undefined>(undefined);
  protected readonly found = computed(() => {
    const typed = this.typed();
    if (!typed || typed.start === this.dismissed()) return [];
    return begunNames(this.readers(), typed.name).slice(0, most);
  });
  private readonly chosen = signal(0);
  protected readonly at = computed(() => Math.min(this.chosen(), this.found().length - 1));
  protected readonly said = computed(() => {
    const count = this.found().length;
    return count === 0
      ? ''
      : $localize`:@@discussion.mention.found:Names found: ${count}:count:. Arrows choose, Enter takes, Escape puts away.`;
  });

  protected optionId(place: number): string {
    return `${this.id}-${String(place)}`;
  }

  protected type(box: HTMLTextAreaElement): void {
    this.chosen.set(0);
    this.written.emit(box.value);
    this.look(box);
  }

  /** The caret moved. */
  protected look(box: HTMLTextAreaElement, event?: KeyboardEvent): void {
    if (event && ['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    const typed = box.selectionStart === box.selectionEnd ? typedAt(box.value, box.selectionStart) : undefined;
    this.typed.set(typed);
    if (!typed) this.dismissed.set(undefined);
  }

  protected press(event: KeyboardEvent, box: HTMLTextAreaElement): void {
    const count = this.found().length;
    if (count === 0 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const chosen = this.found()[this.at()];
    if (event.key === 'ArrowDown') this.chosen.set((this.at() + 1) % count);
    else if (event.key === 'ArrowUp') this.chosen.set((this.at() + count - 1) % count);
    else if (event.key === 'Escape') this.dismissed.set(this.typed()?.start);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen) this.complete(chosen, box);
    else return;
    event.preventDefault();
    // Escape closes nothing else, and no key of the desk is meant.
    event.stopPropagation();
  }

  protected take(event: Event, reader: DiscussionReader, box: HTMLTextAreaElement): void {
    event.preventDefault();
    this.complete(reader, box);
  }

  private complete({ id, name }: DiscussionReader, box: HTMLTextAreaElement): void {
    const typed = this.typed();
    if (!typed) return;
    const { text, caret } = completed(box.value, box.selectionStart, typed, name);
    box.value = text;
    this.written.emit(text);
    this.mentioned.emit(id);
    this.typed.set(undefined);
    box.setSelectionRange(caret, caret);
  }
}

let counter = 0;
