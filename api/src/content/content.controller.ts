import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/content/routes.ts';
import type { Category } from '@placet/contract/content/schemas.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { categories, pages } from './kinds.ts';
import { emptyCategory, freePage, removablePage } from './use-cases/checks.ts';
import { KeepContent } from './use-cases/keep-content.ts';
import { ListContent } from './use-cases/list-content.ts';
import { PreviewContent } from './use-cases/preview-content.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** Categories and pages as they are kept, and what a text will look like. */
@Controller()
export class ContentController {
  constructor(
    private readonly lists: ListContent,
    private readonly content: KeepContent,
    private readonly preview: PreviewContent,
  ) {}

  @Handles(routes.addCategory)
  addCategory(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof routes.addCategory>): Promise<Category> {
    return this.content.add(actor, categories, body);
  }

  @Handles(routes.changeCategory)
  changeCategory(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.changeCategory>,
  ): Promise<Category> {
    return this.content.change(actor, categories, params.id, body);
  }

  @Handles(routes.removeCategory)
  removeCategory(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.removeCategory>,
  ): Promise<void> {
    return this.content.remove(actor, categories, params.id, emptyCategory);
  }

  @Handles(routes.orderCategories)
  orderCategories(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.orderCategories>,
  ): Promise<void> {
    return this.content.order(actor, categories, body.kind, body.ids);
  }

  @Handles(routes.listKeptPages)
  listPages(@CurrentActor() actor: Actor): Answer<typeof routes.listKeptPages> {
    return this.lists.pages(actor);
  }

  @Handles(routes.readKeptPage)
  readPage(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readKeptPage>,
  ): Answer<typeof routes.readKeptPage> {
    return this.content.read(actor, pages, params.id);
  }

  @Handles(routes.addPage)
  addPage(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.addPage>,
  ): Answer<typeof routes.addPage> {
    return this.content.add(actor, pages, body, undefined, freePage);
  }

  @Handles(routes.changePage)
  changePage(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.changePage>,
  ): Answer<typeof routes.changePage> {
    return this.content.change(actor, pages, params.id, body);
  }

  @Handles(routes.removePage)
  removePage(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.removePage>): Promise<void> {
    return this.content.remove(actor, pages, params.id, removablePage);
  }

  @Handles(routes.previewContent)
  previewText(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.previewContent>,
  ): ResponseOf<typeof routes.previewContent> {
    return this.preview.run(actor, body.text);
  }
}
