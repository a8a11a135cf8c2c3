import { Injectable } from '@nestjs/common';
import type { SupervisedInterns } from '@placet/contract/placement/publication.ts';
import { authoriseKind } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { interns, supervisedNeeds } from '../data/interns.queries.ts';
import { standingOn } from '../domain/presence-over-time.ts';

/** The interns of the actor's teams over time. */
@Injectable()
export class ListInterns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor): Promise<SupervisedInterns> {
    authoriseKind(actor, 'need.list');
    return this.unitOfWork.read(actor, async (tx) => {
      const needs = await supervisedNeeds(tx);
      const byNeed = Map.groupBy(await interns(tx), ({ needId }) => needId);
      const todayIn = (zone: string) => tx.now.toZonedDateTimeISO(zone).toPlainDate().toString();
      return {
        today: todayIn(needs[0]?.timeZone ?? 'UTC'),
        teams: [...Map.groupBy(needs, ({ teamId }) => teamId)].map(([id, theirs]) => ({
          ...{ id, name: theirs[0]?.team ?? {} },
          needs: theirs.map(({ id: needId, call, from, to, positions, timeZone }) => ({
            ...{ id: needId, call, from, to, positions },
            interns: (byNeed.get(needId) ?? []).map(({ id: placementId, name, email, from: first, to: last }) => ({
              ...{ placementId, name, email, from: first, to: last },
              standing: standingOn(todayIn(timeZone), { from: first, to: last }),
            })),
          })),
        })),
      };
    });
  }
}
