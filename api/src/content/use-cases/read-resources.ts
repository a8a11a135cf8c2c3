import { Injectable } from '@nestjs/common';
import { pick, type Locale, type LocalizedText } from '@placet/contract';
import type {
  Audience,
  ResourceFilter,
  ResourceList,
  ResourcePage,
  ResourceSummary,
} from '@placet/contract/content/schemas.ts';
import { textLocale } from '../../platform/text/text-locale.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { markdownBlocks } from '../../platform/text/markdown.ts';

interface Row {
  slug: string;
  title: LocalizedText;
  summary: LocalizedText;
  body: LocalizedText;
  link: string | null;
  languages: string[];
  audience: Audience;
  categoryId: string;
  category: LocalizedText;
}

/**
 * What this reader may read, $1 being their account: the same as the database's own policy says, written out because people who keep
 * resources see more of them there.
 */
const readable = `SELECT r.slug, r.title, r.summary, r.body, r.link, r.languages, r.audience, c.id AS "categoryId", c.name AS category
  FROM resource r JOIN content_category c ON c.id = r.category_id
  WHERE r.published AND (r.audience = 'public'
    OR (r.audience = 'applicants' AND EXISTS (
      SELECT FROM application a WHERE a.account_id = $1 AND a.submitted_at IS NOT NULL AND a.state <> 'withdrawn'))
    OR (r.audience = 'successful_applicants' AND EXISTS (
      SELECT FROM application a WHERE a.account_id = $1 AND a.state IN ('offered', 'accepted'))))`;

const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);

/** The library as its readers see it. */
@Injectable()
export class ReadResources {
  constructor(private readonly work: UnitOfWork) {}

  list(actor: Actor, filter: ResourceFilter, locale: Locale): Promise<ResourceList> {
    return this.work.read(actor, async (tx) => {
      const rows = await tx.query<Row>(`${readable} ORDER BY c.position, c.id, r.position, r.id LIMIT 1000`, [
        accountOf(actor),
      ]);
      const audienceOnly = rows.filter(({ audience }) => filter.audience === undefined || audience === filter.audience);
      const groups = new Map<string, ResourceList['groups'][number]>();
      for (const row of audienceOnly.filter((one) => fits(one, filter, locale))) {
        const group = groups.get(row.categoryId) ?? { ...categoryOf(row, locale), resources: [] };
        group.resources.push(summaryOf(row, locale));
        groups.set(row.categoryId, group);
      }
      const all = new Map(audienceOnly.map((row) => [row.categoryId, pick(row.category, locale)]));
      return {
        categories: [...all].map(([id, name]) => ({ id, name })),
        languages: [...new Set(audienceOnly.flatMap(({ languages }) => languages))].sort(),
        groups: [...groups.values()],
      };
    });
  }

  /** @throws Problem `not_found`, also for one of an audience the reader does not belong to */
  one(actor: Actor, slug: string, locale: Locale): Promise<ResourcePage> {
    return this.work.read(actor, async (tx) => {
      const [row] = await tx.query<Row>(`${readable} AND r.slug = $2`, [accountOf(actor), slug]);
      if (!row) throw notFound();
      return {
        ...summaryOf(row, locale),
        category: pick(row.category, locale),
        body: markdownBlocks(pick(row.body, locale)),
      };
    });
  }
}

const categoryOf = ({ categoryId, category }: Row, locale: Locale) => ({
  category: categoryId,
  name: pick(category, locale),
});

function summaryOf(row: Row, locale: Locale): ResourceSummary {
  const { slug, title, summary, body, link, languages, audience } = row;
  return {
    ...{ slug, link, languages, audience },
    title: pick(title, locale),
    textLocale: textLocale(title, locale),
    summary: pick(summary, locale),
    hasText: pick(body, locale) !== '',
  };
}

/** A resource without a language is for all of them; words are looked for in title and summary. */
function fits(row: Row, { category, language, q = '' }: ResourceFilter, locale: Locale): boolean {
  if (category !== undefined && row.categoryId !== category) return false;
  if (language !== undefined && row.languages.length > 0 && !row.languages.includes(language)) return false;
  const words = plain(q).split(/\s+/).filter(Boolean);
  const text = plain(`${pick(row.title, locale)} ${pick(row.summary, locale)}`);
  return words.every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
