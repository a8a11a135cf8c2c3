import { Injectable } from '@nestjs/common';
import type { ScreeningCounts, ScreeningFilters, ScreeningTab } from '@placet/contract/screening/schemas.ts';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { countQueue } from '../data/queue.queries.ts';

/** Counting stops here. */
const countedAtMost = 10_000;

/** How many stand in each part of the queue. Apart from the rows, which need not wait for it. */
@Injectable()
export class CountQueue {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, filters: Pick<ScreeningFilters, 'call' | 'eligibility'>): Promise<ScreeningCounts> {
    authoriseKind(actor, 'screening.read');
    const scope = coordinatedCalls(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      const count = async (tab: ScreeningTab) => {
        const found = await countQueue(tx, scope, { ...filters, tab }, countedAtMost);
        return { count: Math.min(found, countedAtMost), more: found > countedAtMost };
      };
      return {
        to_screen: await count('to_screen'),
        returned: await count('returned'),
        ineligible: await count('ineligible'),
        accepted: await count('accepted'),
      };
    });
  }
}
