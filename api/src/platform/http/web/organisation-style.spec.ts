import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OrganisationDress, styleFrom, ownStyle } from './organisation-style.ts';
import type { Page } from './page-cache.ts';

const page = (): Page => ({
  ...{ status: 200, location: null, private: false },
  html: Buffer.from(
    '<head><meta name="theme-color" content="#0a5c55" media="x"><link rel="stylesheet"></head><body></body>',
  ),
});
const colours = (actionColour: unknown, actionColourDark: unknown = null): string =>
  JSON.stringify({ actionColour, actionColourDark });

describe('the style of an organisation', () => {
  it('is its colours, ours where it has none, allowed by the hash of exactly that sheet', () => {
    const { css, source } = styleFrom(colours('#7a1f5c'));
    expect(css).toContain('--action:light-dark(#7a1f5c,#7ad8c9)');
    expect(source).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(styleFrom(colours(null, '#ffccee')).css).toContain('light-dark(#0a5c55,#ffccee)');
  });

  it.each([colours(null), '', '{', 'null', colours('red'), colours('#fff;}body{display:none'), colours(7)])(
    'is ours for %s',
    (told) => {
      expect(styleFrom(told)).toEqual(ownStyle);
    },
  );

  it('stands in the head after every other sheet, made once a page and style', () => {
    const dress = new OrganisationDress(() => Promise.resolve(''));
    const plain = page();
    const style = styleFrom(colours('#7a1f5c'));
    const worn = dress.wear(plain, style);
    expect(String(worn.html)).toContain(
      `<link rel="stylesheet"><style id="organisation-colours">${style.css}</style></head>`,
    );
    expect(String(worn.html)).toContain('content="#7a1f5c" media="x"');
    expect(dress.wear(plain, style)).toBe(worn);
    expect(dress.wear(plain, ownStyle)).toBe(plain);
    expect(dress.wear(plain, styleFrom(colours('#123456')))).not.toBe(worn);
  });

  it('is asked for again after some seconds, and ours when nobody answers', async () => {
    let time = 0;
    let told: string | Error = colours('#7a1f5c');
    const ask = (): Promise<string> => (told instanceof Error ? Promise.reject(told) : Promise.resolve(told));
    const dress = new OrganisationDress(ask, 1_000, () => time);
    expect((await dress.current()).light).toBe('#7a1f5c');
    told = colours('#123456');
    time = 999;
    expect((await dress.current()).light).toBe('#7a1f5c');
    time = 1_000;
    expect((await dress.current()).light).toBe('#123456');
    told = new Error('the database is gone');
    time = 3_000;
    expect(await dress.current()).toEqual(ownStyle);
  });
});
