import type { Category, CategoryKind, KeptPage } from '@placet/contract/content/schemas.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { entriesWhere } from '../data/entries.ts';
import { categories, neededPages, pages, type Kind } from '../kinds.ts';

interface Categories<Kept> {
  readonly categories: (Category & { readonly entries: Kept[] })[];
}

/** All that the organisation keeps, to be written on. */
@Injectable()
export class ListContent {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Entries of a kind by category, the empty ones too. */
  byCategory<Kept extends { readonly categoryId: string }>(
    actor: Actor,
    of: CategoryKind,
    kind: Kind<Kept>,
  ): Promise<Categories<Kept>> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.read(actor, async (tx) => {
      const groups = await entriesWhere(tx, categories, 'e.kind = $1', [of]);
      const entries = await entriesWhere(tx, kind, 'true', []);
      return {
        categories: groups.map((group) => ({
          ...group,
          entries: entries.filter(({ categoryId }) => categoryId === group.id),
        })),
      };
    });
  }

  /** Every page, and those the product links to that nobody has written yet. */
  pages(actor: Actor): Promise<{ pages: KeptPage[]; unwritten: string[] }> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.read(actor, async (tx) => {
      const kept = await entriesWhere(tx, pages, 'true', []);
      return { pages: kept, unwritten: neededPages.filter((needed) => !kept.some(({ slug }) => slug === needed)) };
    });
  }
}
