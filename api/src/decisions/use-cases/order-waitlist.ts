import { Injectable } from '@nestjs/common';
import type { waitlistOrder } from '@placet/contract/decisions/schemas.ts';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { holdCall } from '../data/calls.queries.ts';
import { orderWaitlist, readWaitlist } from '../data/staging.queries.ts';
import { findCall } from '../decided-calls.ts';

/** Puts the waiting list into an order. Nobody on it learns where they stand. */
@Injectable()
export class OrderWaitlist {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `decision.waitlist_changed` when it is not any more what was seen */
  run(actor: Actor, slug: string, { before, after }: z.infer<typeof waitlistOrder>): Promise<void> {
    authoriseKind(actor, 'decision.stage');
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await findCall(tx, slug, 'decision.stage');
      await holdCall(tx, call.id);
      const now = await readWaitlist(tx, call.id);
      const same = now.length === before.length && now.every((id, place) => id === before[place]);
      const kept = after.length === now.length && after.every((id) => now.includes(id));
      if (!same || !kept) throw new Problem('decision.waitlist_changed');
      await orderWaitlist(tx, call.id, after);
      await tx.audit({ subject: { type: 'call', id: call.id }, type: 'call.waitlist_ordered', data: {} });
    });
  }
}
