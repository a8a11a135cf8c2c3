import { Controller } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/content/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { resources } from './kinds.ts';
import { addressOf, inCategory } from './use-cases/checks.ts';
import { KeepContent } from './use-cases/keep-content.ts';
import { ListContent } from './use-cases/list-content.ts';
import { ReadResources } from './use-cases/read-resources.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** Resources as they are kept, by category, and as their audience reads them. */
@Controller()
export class ResourcesController {
  constructor(
    private readonly lists: ListContent,
    private readonly content: KeepContent,
    private readonly library: ReadResources,
  ) {}

  @Handles(routes.listKeptResources)
  listKept(@CurrentActor() actor: Actor): Answer<typeof routes.listKeptResources> {
    return this.lists.byCategory(actor, 'resource', resources);
  }

  @Handles(routes.readKeptResource)
  readKept(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readKeptResource>,
  ): Answer<typeof routes.readKeptResource> {
    return this.content.read(actor, resources, params.id);
  }

  @Handles(routes.addResource)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.addResource>,
  ): Answer<typeof routes.addResource> {
    return this.content.add(actor, resources, body, (tx) => addressOf(tx, body.title), inCategory('resource'));
  }

  @Handles(routes.changeResource)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.changeResource>,
  ): Answer<typeof routes.changeResource> {
    return this.content.change(actor, resources, params.id, body, inCategory('resource'));
  }

  @Handles(routes.removeResource)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.removeResource>): Promise<void> {
    return this.content.remove(actor, resources, params.id);
  }

  @Handles(routes.orderResources)
  order(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof routes.orderResources>): Promise<void> {
    return this.content.order(actor, resources, body.categoryId, body.ids);
  }

  @Handles(routes.listResources)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof routes.listResources>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof routes.listResources> {
    return this.library.list(actor, query, locale);
  }

  @Handles(routes.readResource)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readResource>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof routes.readResource> {
    return this.library.one(actor, params.slug, locale);
  }
}
