import type { Block, Inline } from '@placet/contract/markdown.ts';

/** What stands under one second-level heading; the text before the first one has an empty heading. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: { heading: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) parts.push({ heading: wordsOf(block.children), blocks: [] });
    else if (parts.length === 0) parts.push({ heading: '', blocks: [block] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'break' ? ' ' : wordsOf(inline.children);
    })
    .join('');
}
