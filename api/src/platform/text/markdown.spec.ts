import { block } from '@placet/contract/markdown.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { markdownBlocks, markdownNotes } from './markdown.ts';

describe('Markdown as blocks', () => {
  it('keeps paragraphs, headings, lists, emphasis and links', () => {
    expect(markdownBlocks('# One\n\nA *b* **c** [d](https://example.org)\n\n1. e\n   - f')).toEqual([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'One' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'A ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'b' }] },
          { type: 'text', text: ' ' },
          { type: 'strong', children: [{ type: 'text', text: 'c' }] },
          { type: 'text', text: ' ' },
          { type: 'link', href: 'https://example.org', children: [{ type: 'text', text: 'd' }] },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: [
          [
            { type: 'paragraph', children: [{ type: 'text', text: 'e' }] },
            {
              type: 'list',
              ordered: false,
              items: [[{ type: 'paragraph', children: [{ type: 'text', text: 'f' }] }]],
            },
          ],
        ],
      },
    ]);
  });

  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a <b onclick=x>c</b>', 'a <b onclick=x>c</b>'],
    ['[d](javascript:alert(1))', 'd'],
    ['[d](//evil.example)', 'd'],
    ['[d](/\\evil.example)', 'd'],
    ['![alt](https://example.org/x.png)', 'alt'],
  ])('%s carries no more than its words', (markdown, words) => {
    const json = JSON.stringify(markdownBlocks(markdown));
    expect(json).not.toMatch(/"href":/);
    expect([...json.matchAll(/"text":"([^"]*)"/g)].map((match) => match[1]).join('')).toBe(words);
  });

  it('says what readers see differently, and where', () => {
    expect(
      markdownNotes('A\n\n![x](https://example.org/x.png) <b>y</b>\n\n---\n\n#### Z\n\n> `q` [l](javascript:x)'),
    ).toEqual([
      { what: 'picture', line: 3 },
      { what: 'html', line: 3 },
      { what: 'html', line: 3 },
      { what: 'rule', line: 5 },
      { what: 'deep_heading', line: 7 },
      { what: 'quote', line: 9 },
      { what: 'code', line: 9 },
      { what: 'unsafe_link', line: 9 },
    ]);
    expect(markdownNotes('# A\n\n**b** [c](/teams)\n\n- d')).toEqual([]);
  });

  it('gives nothing that the contract does not allow, whatever is written', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '*',
      '_',
      '[',
      '](',
      ')',
      '<',
      '>',
      '`',
      '\n',
      '\n\n',
      'x',
      '    ',
      '|',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        z.array(block).parse(markdownBlocks(pieces.join('')));
      }),
    );
  });
});
