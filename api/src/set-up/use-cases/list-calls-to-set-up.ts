import type { CallRows } from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import { authoriseKind, permits } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { callRows } from '../data/call-row.ts';
import { phaseOfRow } from '../phase.ts';

/** The calls the actor coordinates, those made last first. */
@Injectable()
export class ListCallsToSetUp {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor): Promise<CallRows> {
    authoriseKind(actor, 'call.set_up');
    const scope = coordinatedCalls(actor);
    return this.unitOfWork.read(actor, async (tx) => ({
      calls: (await callRows(tx, scope === 'all' ? null : scope)).map((row) => ({
        id: row.id,
        slug: row.slug,
        name: row.name,
        programme: { id: row.programmeId, name: row.programmeName },
        kind: row.kind,
        phase: phaseOfRow(row, tx.now),
        opensAt: row.opensAt?.toISOString() ?? null,
        closesAt: row.closesAt?.toISOString() ?? null,
        timeZone: row.timeZone,
        decisionBy: row.decisionBy,
        received: row.received,
      })),
      canCreate: permits(actor, 'call.create', {}),
    }));
  }
}
