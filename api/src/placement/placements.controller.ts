import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  addPlacement,
  endPlacement,
  listPlacements,
  listSupervisedInterns,
  moveToAnotherTeam,
  previewPlacementPublication,
  publishPlacement,
  readOwnPlacements,
  readPlacementReport,
} from '@placet/contract/placement/placement-routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ChangePlacement } from './use-cases/change-placement.ts';
import { ListInterns } from './use-cases/list-interns.ts';
import { ListPlacements } from './use-cases/list-placements.ts';
import { PublishPlan } from './use-cases/publish-plan.ts';
import { ReportPlacements } from './use-cases/report-placements.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class PlacementsController {
  constructor(
    private readonly publishing: PublishPlan,
    private readonly listing: ListPlacements,
    private readonly changing: ChangePlacement,
    private readonly listingInterns: ListInterns,
    private readonly reporting: ReportPlacements,
  ) {}

  @Handles(previewPlacementPublication)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof previewPlacementPublication>,
  ): Answer<typeof previewPlacementPublication> {
    return this.publishing.preview(actor, params.id);
  }

  @Handles(publishPlacement)
  publish(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof publishPlacement>,
  ): Answer<typeof publishPlacement> {
    return this.publishing.run(actor, params.id, body);
  }

  @Handles(listPlacements)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listPlacements>,
  ): Answer<typeof listPlacements> {
    return this.listing.ofCall(actor, params.id);
  }

  @Handles(addPlacement)
  add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof addPlacement>,
  ): Answer<typeof addPlacement> {
    return this.changing.add(actor, params.id, body);
  }

  @Handles(moveToAnotherTeam)
  move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof moveToAnotherTeam>,
  ): Answer<typeof moveToAnotherTeam> {
    return this.changing.move(actor, params.id, body);
  }

  @Handles(endPlacement)
  end(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof endPlacement>,
  ): Answer<typeof endPlacement> {
    return this.changing.end(actor, params.id, body);
  }

  @Handles(readOwnPlacements)
  own(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readOwnPlacements>,
  ): Answer<typeof readOwnPlacements> {
    return this.listing.own(actor, params.id);
  }

  @Handles(listSupervisedInterns)
  interns(@CurrentActor() actor: Actor): Answer<typeof listSupervisedInterns> {
    return this.listingInterns.run(actor);
  }

  @Handles(readPlacementReport)
  report(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof readPlacementReport>,
  ): Answer<typeof readPlacementReport> {
    return this.reporting.run(actor, query.year);
  }
}
