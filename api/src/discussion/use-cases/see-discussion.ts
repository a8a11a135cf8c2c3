import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { markSeen } from '../data/posts.queries.ts';
import { DiscussedApplication } from '../discussed-application.ts';

/** Remembers, for the reader alone, until where they have read. */
@Injectable()
export class SeeDiscussion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discussed: DiscussedApplication,
  ) {}

  run(asking: Actor, id: string, post: string): Promise<void> {
    return this.unitOfWork.run(asking, async (tx) => {
      const { applicationId, actor } = await this.discussed.find(tx, id);
      await markSeen(tx, applicationId, actor.accountId, post);
    });
  }
}
