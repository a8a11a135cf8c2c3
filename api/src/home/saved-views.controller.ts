import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import { addSavedView, changeSavedView, listSavedViews, removeSavedView } from '@placet/contract/home/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { KeepSavedViews } from './use-cases/keep-saved-views.ts';
import { ListSavedViews } from './use-cases/list-saved-views.ts';

@Controller()
export class SavedViewsController {
  constructor(
    private readonly listing: ListSavedViews,
    private readonly keeping: KeepSavedViews,
  ) {}

  @Handles(listSavedViews)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof listSavedViews>,
  ): Promise<ResponseOf<typeof listSavedViews>> {
    return this.listing.run(actor, query.list);
  }

  @Handles(addSavedView)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof addSavedView>,
  ): Promise<ResponseOf<typeof addSavedView>> {
    return this.keeping.add(actor, body);
  }

  @Handles(changeSavedView)
  change(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof changeSavedView>): Promise<void> {
    return this.keeping.change(actor, params.id, body);
  }

  @Handles(removeSavedView)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof removeSavedView>): Promise<void> {
    return this.keeping.remove(actor, params.id);
  }
}
