import { Injectable, Logger } from '@nestjs/common';
import type { WishReminders } from '@placet/contract/wishes/wishes.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Actor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { askedOf, setReminded, toRemind } from '../data/asked.queries.ts';
import { keepReminder, reminded, supervisorsToRemind, unranked } from '../data/rankings.queries.ts';
import { isPast, phaseOf, quietAfter, remindedBefore } from '../domain/deadlines.ts';
import { placementCall } from '../placement-call.ts';
import { placementSettings } from '../placement-settings.ts';
import { WishMails } from '../wish-mails.ts';

const keeper: SystemActor = { kind: 'system', job: 'wishes' };
const batch = 200;
const hours = remindedBefore.total('hours');

/** Reminds those who have not answered: by themselves two days before the deadline, once for it, and by hand. */
@Injectable()
export class RemindOfWishes {
  private readonly logger = new Logger('wishes');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly mails: WishMails,
    jobs: Jobs,
  ) {
    jobs.every('wishes', 300, () => this.run());
  }

  /** @throws Problem `wishes.no_deadline` | `wishes.deadline_past` */
  applicants(actor: Actor, callId: string, chosen: readonly string[]): Promise<WishReminders> {
    return this.unitOfWork.run(actor, async (tx) => {
      await placementCall(tx, callId, 'placement.prepare', true);
      const { wishesUntil } = await placementSettings(tx, callId);
      if (!wishesUntil) throw new Problem('wishes.no_deadline');
      if (isPast(wishesUntil, tx.now)) throw new Problem('wishes.deadline_past');
      const wanted = [...new Set(chosen)];
      let sent = 0;
      for (const id of wanted) if (await this.remind(tx, id, callId, false)) sent++;
      return { sent, skipped: wanted.length - sent };
    });
  }

  /** @throws Problem `candidates.not_shown` | `candidates.over` */
  supervisors(actor: Actor, callId: string): Promise<WishReminders> {
    return this.unitOfWork.run(actor, async (tx) => {
      await placementCall(tx, callId, 'placement.prepare', true);
      const { candidatesShown, candidatesUntil } = await placementSettings(tx, callId);
      if (candidatesShown === 'none') throw new Problem('candidates.not_shown');
      if (isPast(candidatesUntil, tx.now)) throw new Problem('candidates.over');
      const wanted = await unranked(tx, callId);
      const written: string[] = [];
      for (const id of wanted)
        if (await this.remindSupervisor(tx, callId, id, candidatesUntil, false)) written.push(id);
      await this.keep(tx, callId, written, false);
      return { sent: written.length, skipped: wanted.length - written.length };
    });
  }

  /** One transaction a person, which looks again under a lock. */
  async run(): Promise<void> {
    const [applications, supervisors] = await this.unitOfWork.read(keeper, async (tx) => [
      await toRemind(tx, hours, batch),
      await supervisorsToRemind(tx, hours),
    ]);
    for (const id of applications)
      await this.once(id, async (tx) => {
        const asked = await askedOf(tx, id);
        if (asked) await this.remind(tx, id, asked.callId, true);
      });
    for (const { callId, accountId, dueAt } of supervisors)
      await this.once(callId, async (tx) => {
        await holdChain(tx, { type: 'call', id: callId });
        const written = await this.remindSupervisor(tx, callId, accountId, dueAt.toTemporalInstant(), true);
        if (written) await this.keep(tx, callId, [accountId], true);
      });
  }

  private async once(id: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
    try {
      await this.unitOfWork.run(keeper, work);
    } catch (err) {
      this.logger.error({ err, id }, 'somebody could not be reminded; it is tried again');
    }
  }

  private async remind(tx: Transaction, id: string, callId: string, automatic: boolean): Promise<boolean> {
    const seen = await askedOf(tx, id);
    if (seen?.callId !== callId) return false;
    const application = await this.access.find(tx, id, 'placement.prepare', 'change');
    const asked = await askedOf(tx, id, true);
    const { wishesUntil } = await placementSettings(tx, callId);
    if (!asked || asked.answeredAt || !wishesUntil) return false;
    if (phaseOf(application.state, wishesUntil, tx.now) !== 'open') return false;
    const last = asked.remindedAt;
    const since = automatic ? wishesUntil.subtract(remindedBefore) : tx.now.subtract(quietAfter);
    if (last && Temporal.Instant.compare(last, since) >= 0) return false;
    await setReminded(tx, id);
    await tx.audit({ subject: { type: 'application', id }, type: 'application.wishes_reminded', data: { automatic } });
    await this.mails.remind(tx, application, wishesUntil);
    return true;
  }

  /** Whom to write to is read as the system: a coordinator sees no accounts of others. */
  private remindSupervisor(
    tx: Transaction,
    callId: string,
    accountId: string,
    dueAt: Temporal.Instant | null,
    automatic: boolean,
  ): Promise<boolean> {
    return asSystem(tx, 'wishes', async (system) => {
      const to = await reminded(system, callId, accountId);
      if (!to) return false;
      const quiet = tx.now.subtract(quietAfter);
      if (!(await keepReminder(system, { callId, accountId, dueAt: automatic ? dueAt : null, quiet }))) return false;
      await this.mails.remindSupervisor(system, { ...to, until: dueAt });
      return true;
    });
  }

  private async keep(
    tx: Transaction,
    callId: string,
    accountIds: readonly string[],
    automatic: boolean,
  ): Promise<void> {
    if (accountIds.length === 0) return;
    const data = { accountIds, automatic };
    await tx.audit({ subject: { type: 'call', id: callId }, type: 'call.rankings_reminded', data });
  }
}
