import { Component, input } from '@angular/core';

/**
 * How far something is. `done` needs no attention and is plain; the others are outlined, each in its own ink; `todo` is quiet.
 * The word is always there: colour alone says nothing.
 */
export type Tone = 'done' | 'progress' | 'waiting' | 'todo' | 'blocked' | 'problem';

/** A status in words: `<app-status-tag tone="progress">In progress</app-status-tag>`. Adjectives, lower-case after the first word. */
@Component({
  selector: 'app-status-tag',
  host: { class: 'tag', '[attr.data-tone]': 'tone()' },
  template: `<ng-content />`,
})
export class StatusTag {
  readonly tone = input.required<Tone>();
}
