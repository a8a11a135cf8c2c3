import type { ReceivedCount, ReceivedFilters } from '@placet/contract/coordination/list.ts';
import { Injectable } from '@nestjs/common';
import { authoriseKind } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { countedAtMost, countReceived } from '../data/received-applications.queries.ts';
import { coordinatedCalls } from '../coordinated-calls.ts';

/** How many received applications the filters find. Apart from the list, which need not wait for it. */
@Injectable()
export class CountReceived {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, filters: ReceivedFilters): Promise<ReceivedCount> {
    authoriseKind(actor, 'received_application.list');
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await countReceived(tx, { scope: coordinatedCalls(actor), filters });
      return { count: Math.min(found, countedAtMost), more: found > countedAtMost };
    });
  }
}
