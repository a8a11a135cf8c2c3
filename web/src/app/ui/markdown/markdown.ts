import { NgTemplateOutlet } from '@angular/common';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Block } from '@placet/contract/markdown.ts';

/**
 * Text that an organisation wrote, as the blocks the API made of its Markdown: paragraphs, headings, lists, emphasis, links.
 * There is no HTML in between, so nothing has to be sanitised here.
 */
@Component({
  selector: 'app-markdown',
  imports: [NgTemplateOutlet, RouterLink],
  // Its text does nothing: making it anew costs less than the description hydration would need in the page.
  host: { class: 'prose', ngSkipHydration: 'true' },
  templateUrl: './markdown.html',
})
export class Markdown {
  readonly blocks = input.required<readonly Block[]>();

  /** A path inside this site, which the router follows. */
  protected inner(href: string): string | null {
    return href.startsWith('/') && !href.startsWith('//') ? href : null;
  }
}
