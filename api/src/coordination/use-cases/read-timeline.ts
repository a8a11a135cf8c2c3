import type { TimelineEvent } from '@placet/contract/coordination/page.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ReceivedApplications } from '../received.ts';
import { readTimeline } from '../data/timeline.queries.ts';

/** What happened to a received application, from its audit chain. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
  ) {}

  run(actor: Actor, id: string): Promise<{ events: TimelineEvent[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { accountId } = await this.received.record(tx, id, 'received_application.read');
      return { events: await readTimeline(tx, id, accountId, actor.kind === 'account' ? actor.accountId : null) };
    });
  }
}
