import type { coordinatedCall } from '@placet/contract/coordination/list.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { coordinatedCalls } from '../coordinated-calls.ts';

type CoordinatedCall = z.infer<typeof coordinatedCall>;

/** The calls the actor coordinates, to choose from. */
@Injectable()
export class ListCoordinatedCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor): Promise<{ calls: CoordinatedCall[] }> {
    authoriseKind(actor, 'received_application.list');
    const scope = coordinatedCalls(actor);
    return this.unitOfWork.read(actor, async (tx) => ({
      calls: await tx.query<CoordinatedCall>(
        'SELECT slug, name, state FROM call WHERE $1::uuid[] IS NULL OR id = ANY ($1) ORDER BY id DESC',
        [scope === 'all' ? null : scope],
      ),
    }));
  }
}
