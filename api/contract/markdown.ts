import * as z from 'zod';

/*
 * Text that an organisation writes in Markdown, as it travels: a small tree that a page can render without ever touching HTML.
 * What the tree cannot say (HTML, pictures, tables, code) does not exist.
 */

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  /** `href` is a path of this site, or an address with https:, http: or mailto:. */
  | { type: 'link'; href: string; children: Inline[] };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] };

const inlines: z.ZodType<Inline[]> = z.lazy(() => z.array(inline));

export const inline: z.ZodType<Inline> = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.enum(['emphasis', 'strong']), children: inlines }),
    z.object({ type: z.literal('link'), href: z.string(), children: inlines }),
  ])
  .meta({ id: 'Inline' });

export const block: z.ZodType<Block> = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), children: inlines }),
    z.object({ type: z.literal('heading'), level: z.literal([2, 3]), children: inlines }),
    z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(z.lazy(() => block))) }),
  ])
  .meta({ id: 'Block' });
