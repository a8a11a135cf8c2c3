import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StatusTag, type Tone } from '../status-tag/status-tag';

/** One section or step. Without a link it cannot be started yet; `note` says why. */
export interface Task {
  readonly key: string;
  readonly title: string;
  readonly link?: string | readonly string[];
  readonly tone: Tone;
  /** Adjective: "Completed", "In progress", "Not yet started", "Cannot start yet". */
  readonly status: string;
  readonly note?: string;
}

/** The sections of an application with their status; the whole row is the link. */
@Component({
  selector: 'app-task-list',
  imports: [RouterLink, StatusTag],
  template: `
    <ul class="tasks">
      @for (task of tasks(); track task.key) {
        <li [attr.data-key]="task.key">
          <div>
            @if (task.link) {
              <a [routerLink]="task.link" [attr.aria-describedby]="'task-' + task.key">{{ task.title }}</a>
            } @else {
              <span>{{ task.title }}</span>
            }
            @if (task.note) {
              <p class="task-note">{{ task.note }}</p>
            }
          </div>
          <app-status-tag [id]="'task-' + task.key" [tone]="task.tone">{{ task.status }}</app-status-tag>
        </li>
      }
    </ul>
  `,
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();
}

/**
 * Progress without a percentage: one piece for each section, solid when done, hatched when begun, empty when not.
 * The words beside it carry the meaning, so it is hidden from assistive technology.
 */
@Component({
  selector: 'app-section-bar',
  host: { class: 'section-bar', 'aria-hidden': 'true' },
  template: `
    @for (piece of pieces(); track $index) {
      <span [attr.data-piece]="piece"></span>
    }
  `,
})
export class SectionBar {
  readonly tones = input.required<readonly Tone[]>();
  protected readonly pieces = computed(() =>
    this.tones().map((tone) =>
      tone === 'done' ? 'solid' : tone === 'todo' || tone === 'blocked' ? 'empty' : 'hatched',
    ),
  );
}
