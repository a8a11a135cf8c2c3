import type { Block, Inline } from '@placet/contract/markdown.ts';
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const nothing = { extensions: [], mdastExtensions: [] };

/**
 * Markdown as blocks. An allow-list: paragraphs, headings (levels 2 and 3, whatever was written), lists, emphasis, strong, links with safe
 * addresses, line breaks. Anything else, HTML above all, comes out as its plain text or not at all.
 */
export function markdownBlocks(text: string): Block[] {
  return fromMarkdown(text, nothing).children.flatMap(toBlocks);
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
