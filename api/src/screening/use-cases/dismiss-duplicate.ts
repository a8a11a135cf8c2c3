import { Injectable } from '@nestjs/common';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { dismiss, restore, type Dismissal } from '../data/view.queries.ts';

/** Says that two applications are of different people, or takes that back. Both must be in calls of the actor's. */
@Injectable()
export class DismissDuplicate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
  ) {}

  /** Said again it changes nothing. @throws Problem `not_found` */
  dismiss(actor: Actor, pair: Dismissal): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.hold(tx, pair);
      const name = actor.kind === 'account' ? actor.name : '';
      if (await dismiss(tx, pair, name)) await note(tx, pair, 'application.duplicate_dismissed');
    });
  }

  /** @throws Problem `not_found` */
  restore(actor: Actor, pair: Dismissal): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.hold(tx, pair);
      if (await restore(tx, pair)) await note(tx, pair, 'application.duplicate_restored');
    });
  }

  private async hold(tx: Transaction, { id, other }: Dismissal): Promise<void> {
    if (id === other) throw notFound();
    for (const one of [id, other].sort()) await this.received.record(tx, one, 'screening.decide', 'change');
  }
}

async function note(
  tx: Transaction,
  { id, other }: Dismissal,
  type: 'application.duplicate_dismissed' | 'application.duplicate_restored',
): Promise<void> {
  await tx.audit({ subject: { type: 'application', id }, type, data: { otherId: other } });
  await tx.audit({ subject: { type: 'application', id: other }, type, data: { otherId: id } });
}
