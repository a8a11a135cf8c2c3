import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  adjustProposal,
  applyProposal,
  endRun,
  proposeAssignment,
  readAssignmentRun,
} from '@placet/contract/assignment/runs.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ProposeAssignment } from './use-cases/propose-assignment.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class AssignmentRunsController {
  constructor(private readonly proposing: ProposeAssignment) {}

  @Handles(proposeAssignment)
  propose(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof proposeAssignment>,
  ): Answer<typeof proposeAssignment> {
    return this.proposing.ask(actor, params.id, body);
  }

  @Handles(readAssignmentRun)
  latest(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readAssignmentRun>,
  ): Answer<typeof readAssignmentRun> {
    return this.proposing.latest(actor, params.id);
  }

  @Handles(adjustProposal)
  adjust(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof adjustProposal>,
  ): Answer<typeof adjustProposal> {
    return this.proposing.adjust(actor, params.id, body);
  }

  @Handles(applyProposal)
  apply(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof applyProposal>,
  ): Answer<typeof applyProposal> {
    return this.proposing.apply(actor, params.id);
  }

  @Handles(endRun)
  end(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof endRun>): Promise<void> {
    return this.proposing.end(actor, params.id);
  }
}
