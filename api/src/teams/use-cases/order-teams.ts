import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';

/** Puts teams into the order in which everybody sees them. */
@Injectable()
export class OrderTeams {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, teams: readonly string[]): Promise<void> {
    authorise(actor, 'team.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query('LOCK TABLE team IN SHARE ROW EXCLUSIVE MODE');
      const moved = await tx.query<{ id: string; position: number }>(
        `WITH wanted AS (
           SELECT id, position AS was,
             (row_number() OVER (ORDER BY array_position($1::uuid[], id) NULLS LAST, position, slug))::int AS position
           FROM team
         )
         UPDATE team t SET position = w.position FROM wanted w WHERE w.id = t.id AND w.was <> w.position
         RETURNING t.id, t.position`,
        [teams],
      );
      for (const { id, position } of moved)
        await tx.audit({ subject: { type: 'team', id }, type: 'team.moved', data: { position } });
    });
  }
}
