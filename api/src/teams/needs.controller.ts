import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  addNeed,
  changeNeed,
  listNeedsOfCall,
  listSupervisedTeams,
  readNeed,
  removeNeed,
} from '@placet/contract/teams/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { AddNeed } from './use-cases/add-need.ts';
import { ChangeNeed } from './use-cases/change-need.ts';
import { ListNeedsOfCall } from './use-cases/list-needs-of-call.ts';
import { ListSupervisedTeams } from './use-cases/list-supervised-teams.ts';
import { ReadNeed } from './use-cases/read-need.ts';
import { RemoveNeed } from './use-cases/remove-need.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class NeedsController {
  constructor(
    private readonly listNeedsOfCall: ListNeedsOfCall,
    private readonly listSupervisedTeams: ListSupervisedTeams,
    private readonly readNeed: ReadNeed,
    private readonly addNeed: AddNeed,
    private readonly changeNeed: ChangeNeed,
    private readonly removeNeed: RemoveNeed,
  ) {}

  @Handles(listNeedsOfCall)
  ofCall(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listNeedsOfCall>,
  ): Answer<typeof listNeedsOfCall> {
    return this.listNeedsOfCall.run(actor, params.id);
  }

  @Handles(listSupervisedTeams)
  supervised(@CurrentActor() actor: Actor): Answer<typeof listSupervisedTeams> {
    return this.listSupervisedTeams.run(actor);
  }

  @Handles(readNeed)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readNeed>): Answer<typeof readNeed> {
    return this.readNeed.run(actor, params.id);
  }

  @Handles(addNeed)
  add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof addNeed>): Answer<typeof addNeed> {
    return this.addNeed.run(actor, body);
  }

  @Handles(changeNeed)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof changeNeed>,
  ): Answer<typeof changeNeed> {
    return this.changeNeed.run(actor, params.id, body);
  }

  @Handles(removeNeed)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof removeNeed>): Promise<void> {
    return this.removeNeed.run(actor, params.id);
  }
}
