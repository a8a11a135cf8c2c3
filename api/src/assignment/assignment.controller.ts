import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  assignReviewersRoute,
  dismissConflictRoute,
  keepConflictRoute,
  listConflicts,
  previewAssigning,
  removeReviewer,
  replaceAssignment,
  replaceReviewer,
  saveReviewer,
  unassignRoute,
} from '@placet/contract/assignment/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { AssignReviewers } from './use-cases/assign-reviewers.ts';
import { KeepConflicts } from './use-cases/keep-conflicts.ts';
import { KeepReviewers } from './use-cases/keep-reviewers.ts';
import { ReplaceReviewer } from './use-cases/replace-reviewer.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class AssignmentController {
  constructor(
    private readonly reviewers: KeepReviewers,
    private readonly assigning: AssignReviewers,
    private readonly replacing: ReplaceReviewer,
    private readonly conflicts: KeepConflicts,
  ) {}

  @Handles(saveReviewer)
  save(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof saveReviewer>): Promise<void> {
    return this.reviewers.save(actor, params.id, params.account, body);
  }

  @Handles(removeReviewer)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof removeReviewer>): Promise<void> {
    return this.reviewers.remove(actor, params.id, params.account);
  }

  @Handles(replaceReviewer)
  replaceAll(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof replaceReviewer>,
  ): Answer<typeof replaceReviewer> {
    return this.replacing.all(actor, params.id, params.account, body);
  }

  @Handles(previewAssigning)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof previewAssigning>,
  ): Answer<typeof previewAssigning> {
    return this.assigning.preview(actor, params.id, body);
  }

  @Handles(assignReviewersRoute)
  assign(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof assignReviewersRoute>,
  ): Answer<typeof assignReviewersRoute> {
    return this.assigning.run(actor, params.id, body);
  }

  @Handles(unassignRoute)
  unassign(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof unassignRoute>): Promise<void> {
    return this.assigning.undo(actor, params.id);
  }

  @Handles(replaceAssignment)
  replaceOne(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof replaceAssignment>,
  ): Answer<typeof replaceAssignment> {
    return this.replacing.one(actor, params.id, body);
  }

  @Handles(listConflicts)
  list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listConflicts>): Answer<typeof listConflicts> {
    return this.conflicts.list(actor, params.id);
  }

  @Handles(keepConflictRoute)
  keep(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof keepConflictRoute>): Promise<void> {
    return this.conflicts.keep(actor, params.id, body);
  }

  @Handles(dismissConflictRoute)
  dismiss(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof dismissConflictRoute>,
  ): Promise<void> {
    return this.conflicts.dismiss(actor, params.id, body);
  }
}
