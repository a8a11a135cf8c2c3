import type { Locale } from '@placet/contract';
import type { Category, KeptPage, KeptQuestion, KeptResource } from '@placet/contract/content/schemas.ts';

/** What all that the organisation writes has in common: how it is kept, which fields are texts, within what it has an order. */
export interface Kind<Kept> {
  readonly name: 'category' | 'question' | 'page' | 'resource';
  readonly table: string;
  /** Member of what is kept → its column; what can be written. */
  readonly columns: Readonly<Record<string, string>>;
  /** More members that are read only, as SQL. */
  readonly computed?: Readonly<Record<string, string>>;
  /** Members with a text per language; the first must be there in every language of the organisation. */
  readonly texts: readonly string[];
  /** The column within which entries have an order; null where they have none. */
  readonly within: string | null;
  readonly toKept: (row: KeptRow) => Kept;
}

export type KeptRow = Record<string, unknown> & { id: string; revision: number; missing: Locale[] };

/** A row has the very members of what is kept: `columns` and `computed` name them. */
const asIs = (row: KeptRow): never => row as never;

/** Addresses of pages the product itself links to. */
export const neededPages: readonly string[] = ['privacy'];

export const categories: Kind<Category> = {
  name: 'category',
  table: 'content_category',
  columns: { kind: 'kind', name: 'name' },
  texts: ['name'],
  within: 'kind',
  toKept: asIs,
};

export const questions: Kind<KeptQuestion> = {
  name: 'question',
  table: 'faq',
  columns: { categoryId: 'category_id', question: 'question', answer: 'answer', published: 'published' },
  texts: ['question', 'answer'],
  within: 'category_id',
  toKept: asIs,
};

export const resources: Kind<KeptResource> = {
  name: 'resource',
  table: 'resource',
  columns: {
    slug: 'slug',
    categoryId: 'category_id',
    title: 'title',
    summary: 'summary',
    body: 'body',
    link: 'link',
    languages: 'languages',
    audience: 'audience',
    published: 'published',
  },
  texts: ['title', 'summary', 'body'],
  within: 'category_id',
  toKept: asIs,
};

export const pages: Kind<KeptPage> = {
  name: 'page',
  table: 'page',
  columns: { slug: 'slug', title: 'title', body: 'body' },
  computed: { updatedAt: 'updated_at' },
  texts: ['title', 'body'],
  within: null,
  toKept: ({ updatedAt, slug, ...row }) =>
    asIs({ ...row, slug, needed: neededPages.includes(String(slug)), updatedAt: (updatedAt as Date).toISOString() }),
};
