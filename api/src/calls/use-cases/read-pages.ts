import { Injectable } from '@nestjs/common';
import { pick, type Locale } from '@placet/contract';
import type { FaqList, PublicPage } from '@placet/contract/calls/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { markdownBlocks } from '../../platform/text/markdown.ts';
import { textLocale } from '../../platform/text/text-locale.ts';
import { faq, page } from '../data/calls.queries.ts';

/** What the organisation wrote for everybody: questions and answers, and single pages. */
@Injectable()
export class ReadPages {
  constructor(private readonly work: UnitOfWork) {}

  faq(actor: Actor, locale: Locale): Promise<FaqList> {
    return this.work.read(actor, async (tx) => {
      const categories = new Map<string, FaqList['categories'][number]>();
      for (const row of await faq(tx)) {
        const question = {
          id: row.id,
          question: pick(row.question, locale),
          answer: markdownBlocks(pick(row.answer, locale)),
        };
        const category = categories.get(row.categoryId) ?? { name: pick(row.category, locale), questions: [] };
        category.questions.push(question);
        categories.set(row.categoryId, category);
      }
      return { categories: [...categories.values()] };
    });
  }

  /** @throws Problem `not_found` */
  page(actor: Actor, slug: string, locale: Locale): Promise<PublicPage> {
    return this.work.read(actor, async (tx) => {
      const row = await page(tx, slug);
      if (!row) throw notFound();
      return {
        slug,
        title: pick(row.title, locale),
        textLocale: textLocale(row.title, locale),
        body: markdownBlocks(pick(row.body, locale)),
        updatedAt: row.updatedAt.toISOString(),
      };
    });
  }
}
