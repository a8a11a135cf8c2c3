import type { LeftOut } from '@placet/contract/content/schemas.ts';
import type { Block, Inline } from '@placet/contract/markdown.ts';
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const nothing = { extensions: [], mdastExtensions: [] };

/**
 * Markdown as blocks. An allow-list: paragraphs, headings (levels 2 and 3, whatever was written), lists, emphasis, strong, links with safe
 * addresses, line breaks. Anything else, HTML above all, comes out as its plain text; only rules are left out.
 */
export function markdownBlocks(text: string): Block[] {
  return fromMarkdown(text, nothing).children.flatMap(toBlocks);
}

/** What a text says in Markdown that readers see differently, with its line. */
export function markdownNotes(text: string): { what: LeftOut; line: number }[] {
  const notes: { what: LeftOut; line: number }[] = [];
  const look = (node: Nodes): void => {
    const what = leftOut(node);
    if (what !== undefined) notes.push({ what, line: node.position?.start.line ?? 1 });
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(fromMarkdown(text, nothing));
  return notes;
}

function leftOut(node: Nodes): LeftOut | undefined {
  switch (node.type) {
    case 'html':
      return 'html';
    case 'image':
    case 'imageReference':
      return 'picture';
    case 'code':
    case 'inlineCode':
      return 'code';
    case 'blockquote':
      return 'quote';
    case 'thematicBreak':
      return 'rule';
    case 'link':
      return isSafe(node.url) ? undefined : 'unsafe_link';
    case 'heading':
      return node.depth > 3 ? 'deep_heading' : undefined;
    default:
      return undefined;
  }
}

function toBlocks(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node) }];
    case 'heading':
      return [{ type: 'heading', level: node.depth <= 2 ? 2 : 3, children: inlines(node) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          items: node.children.map((item) => item.children.flatMap(toBlocks)),
        },
      ];
    case 'blockquote':
      return node.children.flatMap(toBlocks);
    case 'html':
    case 'code':
      return [{ type: 'paragraph', children: [{ type: 'text', text: node.value }] }];
    default:
      return [];
  }
}

function inlines(node: Parents): Inline[] {
  return node.children.flatMap((child) => toInlines(child as PhrasingContent));
}

function toInlines(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'inlineCode':
      return [{ type: 'text', text: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: inlines(node) }];
    case 'link':
      return isSafe(node.url) ? [{ type: 'link', href: node.url, children: inlines(node) }] : inlines(node);
    case 'image':
      return [{ type: 'text', text: node.alt ?? '' }];
    default:
      return 'children' in (node as Nodes) ? inlines(node as Parents) : [];
  }
}

/** A path of this site, or an address people open on purpose; never `javascript:` or another host by `//`. */
function isSafe(href: string): boolean {
  return /^\/(?![/\\])/.test(href) || /^(https?|mailto):/i.test(href);
}
