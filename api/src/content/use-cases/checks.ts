import type { CategoryKind, KeptPage } from '@placet/contract/content/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { freeSlug, slugOf } from '../../platform/text/slug.ts';
import type { Check } from './keep-content.ts';

const invalid = (field: string, code: string): Problem =>
  new Problem('request.invalid', { issues: [{ path: ['body', field], code }] });

/** The category is there, of the right kind, and stays until this is written. */
export const inCategory =
  (kind: CategoryKind): Check =>
  async (tx, { categoryId }) => {
    const [found] = await tx.query('SELECT 1 FROM content_category WHERE id = $1 AND kind = $2 FOR SHARE', [
      categoryId,
      kind,
    ]);
    if (!found) throw invalid('categoryId', 'unknown_category');
  };

export async function emptyCategory(tx: Transaction, { id }: { readonly id: string }): Promise<void> {
  const [used] = await tx.query(
    'SELECT 1 FROM faq WHERE category_id = $1 UNION ALL SELECT 1 FROM resource WHERE category_id = $1 LIMIT 1',
    [id],
  );
  if (used) throw new Problem('content.category_in_use');
}

export const freePage: Check = async (tx, { slug }) => {
  const [taken] = await tx.query('SELECT 1 FROM page WHERE slug = $1', [slug]);
  if (taken) throw invalid('slug', 'page_slug_taken');
};

export function removablePage(_tx: Transaction, { needed }: KeptPage): Promise<void> {
  if (needed) throw new Problem('content.page_needed');
  return Promise.resolve();
}

/** An address made of the title in the first language that gives one. */
export async function addressOf(
  tx: Transaction,
  title: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const taken = await tx.query<{ slug: string }>('SELECT slug FROM resource');
  const wanted =
    Object.values(title)
      .map(slugOf)
      .find((slug) => slug !== '') ?? 'resource';
  return { slug: freeSlug(wanted, new Set(taken.map(({ slug }) => slug))) };
}
