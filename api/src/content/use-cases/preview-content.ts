import { Injectable } from '@nestjs/common';
import type { Locale, LocalizedText } from '@placet/contract';
import type { PreviewedText } from '@placet/contract/content/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { markdownBlocks, markdownNotes } from '../../platform/text/markdown.ts';

/** A text as readers will see it: made by what makes their pages. */
@Injectable()
export class PreviewContent {
  run(actor: Actor, text: LocalizedText): { texts: Partial<Record<Locale, PreviewedText>> } {
    authorise(actor, 'content.change', {});
    const texts = Object.entries(text).map(([locale, markdown]) => [
      locale,
      { blocks: markdownBlocks(markdown), notes: markdownNotes(markdown) },
    ]);
    return { texts: Object.fromEntries(texts) as Partial<Record<Locale, PreviewedText>> };
  }
}
