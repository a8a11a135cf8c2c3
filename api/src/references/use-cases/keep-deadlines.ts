import { Injectable } from '@nestjs/common';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { isAsked, moveReference, readReference, type AskedReference } from '../data/reference-record.ts';
import { readRequestFacts } from '../data/request-facts.ts';
import { isWaiting, stateAt } from '../domain/reference-state.ts';
import { reminderDays, reminderDue } from '../domain/timing.ts';
import { ReferenceMail } from '../reference-mail.ts';
import { AskReferee } from './ask-referee.ts';

const clockwork: SystemActor = { kind: 'system', job: 'reference deadlines' };
const batch = 200;
const everySeconds = 300;
const horizon = { hours: (Math.max(...reminderDays) + 1) * 24 };

/** Reminds referees who have not answered, and lets go of those whose time is over. Safe to run in several replicas at once. */
@Injectable()
export class KeepDeadlines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asking: AskReferee,
    private readonly mail: ReferenceMail,
    jobs: Jobs,
  ) {
    jobs.every('reference deadlines', everySeconds, () => this.run());
  }

  /** One transaction for each reference, so that one that fails holds up no other. */
  async run(): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const ids = await this.candidates(after);
      for (const id of ids) await this.unitOfWork.run(clockwork, (tx) => this.keep(tx, id));
      const last = ids.at(-1);
      if (last === undefined || ids.length < batch) return;
      after = last;
    }
  }

  private candidates(after: string): Promise<string[]> {
    return this.unitOfWork.read(clockwork, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM reference WHERE state IN ('requested', 'opened') AND expires_at < $1 AND id > $2 ORDER BY id LIMIT ${String(batch)}`,
        [tx.now.add(horizon).toString(), after],
      );
      return rows.map(({ id }) => id);
    });
  }

  private async keep(tx: Transaction, id: string): Promise<void> {
    const seen = await readReference(tx, id, 'none');
    if (!seen) return;
    await holdChain(tx, { type: 'application', id: seen.applicationId });
    const reference = await readReference(tx, id, 'change');
    if (!reference || !isAsked(reference) || !isWaiting(reference.state)) return;
    if (stateAt(reference, tx.now) === 'expired') await this.expire(tx, reference);
    else await this.remind(tx, reference);
  }

  private async expire(tx: Transaction, reference: AskedReference): Promise<void> {
    await moveReference(tx, reference, 'expire');
    await tx.audit({
      subject: { type: 'application', id: reference.applicationId },
      type: 'reference.expired',
      data: { referenceId: reference.id },
    });
    const facts = await readRequestFacts(tx, reference.applicationId);
    await this.mail.toApplicant(tx, 'reference_expired', reference, facts);
  }

  private async remind(tx: Transaction, reference: AskedReference): Promise<void> {
    const facts = await readRequestFacts(tx, reference.applicationId);
    const days = reminderDue(reference, facts.call.timeZone, tx.now);
    if (days !== null) await this.asking.remind(tx, reference, facts, 'system', days);
  }
}
