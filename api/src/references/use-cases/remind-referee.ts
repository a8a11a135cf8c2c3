import { Injectable } from '@nestjs/common';
import type { FollowedReference } from '@placet/contract/references/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Reminding } from '../reminding.ts';

/** Reminds a referee on the applicant's or a coordinator's wish. */
@Injectable()
export class RemindReferee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminding: Reminding,
  ) {}

  /** @throws Problem `reference.application_ended` | `reference.not_waiting` | `reference.reminded_recently` */
  run(actor: Actor, applicationId: string, referenceId: string): Promise<FollowedReference> {
    return this.unitOfWork.run(actor, (tx) => this.reminding.remind(tx, applicationId, referenceId));
  }
}
