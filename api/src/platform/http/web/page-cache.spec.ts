import { describe, expect, it } from 'vitest';
import { PageCache, type Page } from './page-cache.ts';

const page = (over: Partial<Page> = {}): Page => ({
  status: 200,
  location: null,
  private: false,
  html: Buffer.from('<p>'),
  ...over,
});

function setUp(over: Partial<Page> = {}) {
  let time = 0;
  let renderings = 0;
  const cache = new PageCache(1_000, 3, () => time);
  return {
    ask: (key = '/en/') =>
      cache.get(key, () => {
        renderings++;
        return Promise.resolve(page(over));
      }),
    wait: (milliseconds: number) => (time += milliseconds),
    renderings: () => renderings,
  };
}

describe('the page cache', () => {
  it('renders once for a burst of visitors, and again when the page has aged', async () => {
    const site = setUp();
    await Promise.all([site.ask(), site.ask(), site.ask()]);
    expect(site.renderings()).toBe(1);
    site.wait(1_001);
    await site.ask();
    expect(site.renderings()).toBe(2);
  });

  it('keeps nothing that is private or not a success', async () => {
    for (const over of [{ private: true }, { status: 404 }, { status: 503 }]) {
      const site = setUp(over);
      await site.ask();
      await site.ask();
      expect(site.renderings()).toBe(2);
    }
  });

  it('forgets the oldest page when there are too many addresses', async () => {
    const site = setUp();
    for (const key of ['a', 'b', 'c', 'd']) await site.ask(key);
    await site.ask('d');
    expect(site.renderings()).toBe(4);
    await site.ask('a');
    expect(site.renderings()).toBe(5);
  });

  it('forgets a rendering that failed', async () => {
    const cache = new PageCache();
    await expect(cache.get('/', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(cache.get('/', () => Promise.resolve(page()))).resolves.toMatchObject({ status: 200 });
  });
});
