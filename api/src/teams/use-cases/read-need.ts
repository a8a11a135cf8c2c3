import { Injectable } from '@nestjs/common';
import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ownNeed } from '../own-need.ts';

/** One need, for those who may change it. */
@Injectable()
export class ReadNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, id: string): Promise<TeamNeed> {
    return this.unitOfWork.read(actor, (tx) => ownNeed(tx, id, 'need.change', { forUpdate: false }));
  }
}
