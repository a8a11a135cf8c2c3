import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { StatusTag, type Tone } from '../status-tag/status-tag';
import { fileSize } from './file-size';

/**
 * One file: name, size, what state it is in, how far an upload is, and actions (content).
 *
 *     <app-file-row name="cv.pdf" [size]="84_200" tone="done" status="Checked"> <button …>Remove</button> </app-file-row>
 */
@Component({
  selector: 'app-file-row',
  imports: [StatusTag],
  host: { class: 'file-row' },
  template: `
    <div class="file-name" dir="auto">{{ name() }}</div>
    <div class="file-facts">
      <span class="number">{{ shownSize() }}</span>
      <app-status-tag [tone]="tone()">{{ status() }}</app-status-tag>
    </div>
    @if (progress() !== undefined) {
      <progress max="1" [value]="progress()" [attr.aria-label]="name()"></progress>
    }
    @if (note(); as text) {
      <p class="file-note">{{ text }}</p>
    }
    @if (error(); as text) {
      <p class="file-note file-error">{{ text }}</p>
    }
    <div class="file-actions"><ng-content /></div>
  `,
})
export class FileRow {
  readonly name = input.required<string>();
  /** Bytes. */
  readonly size = input.required<number>();
  readonly tone = input.required<Tone>();
  readonly status = input.required<string>();
  /** 0 to 1 while it is being sent. */
  readonly progress = input<number>();
  readonly note = input<string>();
  /** What is wrong with it and what to do. */
  readonly error = input<string>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly shownSize = computed(() => fileSize(this.size(), this.locale));
}
