import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import { zoneOfOrganisation } from '../../coordination/counted-list.ts';
import type { AccountActor, Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';

/** Puts an item of the home page off, for oneself alone; or takes it up again. What is due does not change by it. */
@Injectable()
export class PutOffItem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `home.day_past` */
  run(asking: Actor, item: string, day: string): Promise<void> {
    const actor = coordinatorOf(asking, item);
    return this.unitOfWork.run(actor, async (tx) => {
      const zone = await zoneOfOrganisation(tx);
      const today = tx.now.toZonedDateTimeISO(zone).toPlainDate();
      const wanted = Temporal.PlainDate.from(day);
      if (
        Temporal.PlainDate.compare(wanted, today) <= 0 ||
        Temporal.PlainDate.compare(wanted, today.add({ years: 1 })) > 0
      )
        throw new Problem('home.day_past', { issues: [{ path: ['body', 'until'], code: 'custom' }] });
      await tx.query(
        `INSERT INTO home_snooze (account_id, item, until) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, item) DO UPDATE SET until = excluded.until`,
        [actor.accountId, item, wanted.toZonedDateTime(zone).toInstant().toString()],
      );
    });
  }

  takeUp(asking: Actor, item: string): Promise<void> {
    const actor = coordinatorOf(asking, item);
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query('DELETE FROM home_snooze WHERE account_id = $1 AND item = $2', [actor.accountId, item]);
    });
  }
}

/** @throws Problem `not_found` for an item of a call that is not theirs */
function coordinatorOf(actor: Actor, item: string): AccountActor {
  authorise(actor, 'home.read', {});
  if (actor.kind !== 'account') throw new Problem('forbidden');
  const scope = coordinatedCalls(actor);
  if (scope !== 'all' && !scope.includes(item.slice(item.indexOf(':') + 1))) throw notFound();
  return actor;
}
