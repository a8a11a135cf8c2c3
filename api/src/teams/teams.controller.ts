import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  addTeam,
  changeTeam,
  listKeptTeams,
  orderTeams,
  readKeptTeam,
  removeTeam,
} from '@placet/contract/teams/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { AddTeam } from './use-cases/add-team.ts';
import { ChangeTeam } from './use-cases/change-team.ts';
import { ListTeams } from './use-cases/list-teams.ts';
import { OrderTeams } from './use-cases/order-teams.ts';
import { RemoveTeam } from './use-cases/remove-team.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class TeamsController {
  constructor(
    private readonly listTeams: ListTeams,
    private readonly addTeam: AddTeam,
    private readonly changeTeam: ChangeTeam,
    private readonly orderTeams: OrderTeams,
    private readonly removeTeam: RemoveTeam,
  ) {}

  @Handles(listKeptTeams)
  list(@CurrentActor() actor: Actor): Answer<typeof listKeptTeams> {
    return this.listTeams.all(actor);
  }

  @Handles(addTeam)
  add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof addTeam>): Answer<typeof addTeam> {
    return this.addTeam.run(actor, body);
  }

  @Handles(readKeptTeam)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readKeptTeam>): Answer<typeof readKeptTeam> {
    return this.listTeams.one(actor, params.id);
  }

  @Handles(changeTeam)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof changeTeam>,
  ): Answer<typeof changeTeam> {
    return this.changeTeam.run(actor, params.id, body);
  }

  @Handles(orderTeams)
  order(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof orderTeams>): Promise<void> {
    return this.orderTeams.run(actor, body.teams);
  }

  @Handles(removeTeam)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof removeTeam>): Promise<void> {
    return this.removeTeam.run(actor, params.id);
  }
}
