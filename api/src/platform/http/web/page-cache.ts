import { createHash } from 'node:crypto';
import type { Encodable } from './encoding.ts';

/** A rendered page. */
export interface Page extends Encodable {
  readonly status: number;
  readonly location: string | null;
  /** Not to be kept, by us or by browsers. */
  readonly private: boolean;
  etag?: string;
}

interface Kept {
  readonly page: Promise<Page | null>;
  readonly until: number;
}

/**
 * Rendered public pages, kept for a few seconds: a burst of visitors costs one rendering. Concurrent requests for one page
 * wait for the same rendering; what failed or is private is forgotten at once; the oldest go when there are too many.
 */
export class PageCache {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly milliseconds = 15_000,
    private readonly most = 500,
    private readonly now: () => number = Date.now,
  ) {}

  static etag(html: Buffer): string {
    return `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  }

  async get(key: string, render: () => Promise<Page | null>): Promise<Page | null> {
    const known = this.kept.get(key);
    if (known && known.until > this.now()) return known.page;
    const page = render();
    this.kept.delete(key);
    this.kept.set(key, { page, until: this.now() + this.milliseconds });
    this.dropOldest();
    try {
      const made = await page;
      if (made?.status !== 200 || made.private) this.forget(key, page);
      return made;
    } catch (error) {
      this.forget(key, page);
      throw error;
    }
  }

  private forget(key: string, page: Promise<Page | null>): void {
    if (this.kept.get(key)?.page === page) this.kept.delete(key);
  }

  private dropOldest(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= this.most) return;
      this.kept.delete(key);
    }
  }
}
