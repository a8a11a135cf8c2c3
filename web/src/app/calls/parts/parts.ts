import { Component, computed, input } from '@angular/core';
import type { Block } from '@placet/contract/markdown.ts';
import { Markdown } from '../../ui/markdown/markdown';
import { partsOf } from './parts-of';

/** A text whose headings hang in the margin: each second-level heading begins a part of the sheet. */
@Component({
  selector: 'app-parts',
  imports: [Markdown],
  template: `
    @for (part of parts(); track $index) {
      @if (part.heading === '') {
        <app-markdown class="sheet-body" [blocks]="part.blocks" />
      } @else {
        <section class="part" [attr.aria-labelledby]="'part-' + $index">
          <h2 [id]="'part-' + $index">{{ part.heading }}</h2>
          <app-markdown [blocks]="part.blocks" />
        </section>
      }
    }
  `,
})
export class Parts {
  readonly blocks = input.required<readonly Block[]>();
  protected readonly parts = computed(() => partsOf(this.blocks()));
}
