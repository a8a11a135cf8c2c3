import { booleanAttribute, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { discussionTextMax, type DiscussionReader } from '@placet/contract/discussion/limits.ts';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Counter } from '../../ui/counter/counter';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { MentionText } from './mention-text';

export interface Written {
  readonly text: string;
  readonly mentions: readonly string[];
}

/** What somebody says, and whom of the readers they want to be told. */
@Component({
  selector: 'app-post-form',
  imports: [Button, Counter, Field, MentionText, Notice],
  template: `
    <form
      method="dialog"
      class="discussion-form"
      (submit)="submit($event)"
      (keydown.control.enter)="submit($event)"
      (keydown.meta.enter)="submit($event)"
    >
      <app-field [label]="label()" [hint]="others().length > 0 ? hint : undefined" [error]="error()">
        <app-mention-text
          [text]="text()"
          [readers]="others()"
          [describedBy]="countId"
          (written)="type($event)"
          (mentioned)="mention($event)"
        />
      </app-field>
      @if (text().length > limit - 500) {
        <app-counter [id]="countId" unit="characters" [used]="text().length" [limit]="limit" />
      }
      @if (others().length > 0 && text() !== '') {
        <fieldset class="discussion-mentions">
          <legend i18n="@@discussion.tell">Mention (they get a mail that says nothing of it)</legend>
          @for (one of others(); track one.id) {
            <label
              ><input type="checkbox" [checked]="mentions().has(one.id)" (change)="toggle(one.id)" />
              <span dir="auto">{{ one.name }}</span></label
            >
          }
        </fieldset>
      }
      @if (failed(); as said) {
        <app-notice kind="error" live
          ><p>{{ said }}</p></app-notice
        >
      }
      <div class="actions">
        <button appButton kind="secondary" type="submit" [busy]="busy()">{{ action() }}</button>
        @if (closable()) {
          <button appButton kind="quiet" type="button" (click)="cancelled.emit()" i18n="@@discussion.cancel">
            Cancel
          </button>
        }
      </div>
    </form>
  `,
})
export class PostForm {
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  readonly begin = input('');
  /** Whom one can mention; nobody while rewording. */
  readonly readers = input<readonly DiscussionReader[]>([]);
  readonly closable = input(false, { transform: booleanAttribute });
  /** Keeps it; a refusal is shown, and what was written stays. */
  readonly save = input.required<(written: Written) => Promise<void>>();
  readonly changed = output();
  readonly cancelled = output();

  protected readonly hint = $localize`:@@discussion.mention.hint:“@” and a name mentions somebody.`;
  protected readonly limit = discussionTextMax;
  protected readonly countId = `post-count-${String(counter++)}`;
  protected readonly others = computed(() => this.readers().filter(({ me }) => !me));
  protected readonly text = linkedSignal(() => this.begin());
  protected readonly mentions = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly failed = signal('');

  protected type(text: string): void {
    this.text.set(text);
    this.error.set('');
    this.changed.emit();
  }

  /** Named in the text: told as well, unless that is taken back below. */
  protected mention(id: string): void {
    this.mentions.update((all) => new Set([...all, id]));
  }

  protected toggle(id: string): void {
    this.mentions.update((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]));
    this.changed.emit();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    // On the desk the same keys submit the review.
    event.stopPropagation();
    if (this.busy()) return;
    const text = this.text().trim();
    this.failed.set('');
    this.error.set(flawOf(text));
    if (this.error() !== '') return;
    this.busy.set(true);
    try {
      await this.save()({ text, mentions: [...this.mentions()] });
      this.text.set('');
      this.mentions.set(new Set());
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
  if (text === '') return $localize`:@@discussion.empty:Write something first.`;
  return text.length > discussionTextMax ? $localize`:@@discussion.tooLong:Shorten this to 4,000 characters.` : '';
}
