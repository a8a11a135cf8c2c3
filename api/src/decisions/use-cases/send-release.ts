import { Injectable } from '@nestjs/common';
import { ApplicationAccess } from '../../applications/application-access.ts';
import { ApplicationPorts } from '../../applications/ports.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { releasedState } from '../actions.ts';
import { readCallById, type DecidedCall } from '../data/calls.queries.ts';
import { holdRelease, readStagedOne, type ReleaseRow } from '../data/releases.queries.ts';
import { keepOffer, keepRejection } from '../data/offers.queries.ts';
import { endDecision, takeOffWaitlist } from '../data/staging.queries.ts';
import { DecisionMails, feedbackOf } from '../mail-of.ts';
import { StagedMails } from '../staged-mails.ts';

const queue = 'release';
const sweeping = 'releases';
const worker: SystemActor = { kind: 'system', job: 'release' };
const retries = { times: 20, firstSeconds: 2, longestSeconds: 600 };
/** Applications in one transaction. */
const batch = 20;

interface Item {
  application_id: string;
  decision_id: string;
  mail_sha256: Buffer;
}

/**
 * Sends what was released, a batch in each transaction: state, mail in the outbox and audit event of an application are there together or not
 * at all. After a crash it goes on with what is still waiting, so that each application is released once.
 */
@Injectable()
export class SendRelease {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly ports: ApplicationPorts,
    private readonly staged: StagedMails,
    private readonly mails: DecisionMails,
    private readonly jobs: Jobs,
  ) {
    jobs.work<{ releaseId: string }>({ queue, retries, run: ({ releaseId }) => this.run(releaseId) });
    jobs.every(sweeping, 10, () => this.sweep());
  }

  /** Looks again when its time has come; the sweep does so as well, in every replica. */
  soon(tx: Transaction, at: Temporal.Instant): void {
    tx.afterCommit(() => {
      const timer = setTimeout(
        () => {
          this.timers.delete(timer);
          this.jobs.now(sweeping, () => this.sweep());
        },
        Math.max(0, tx.now.until(at).total('milliseconds')) + 50,
      );
      timer.unref();
      this.timers.add(timer);
    });
  }

  /** Queues every release whose time has come. */
  async sweep(): Promise<void> {
    const due = await this.unitOfWork.read(worker, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM decision_release WHERE state IN ('waiting', 'running') AND starts_at <= $1`,
        [tx.now.toString()],
      ),
    );
    for (const { id } of due) await this.jobs.send(queue, { releaseId: id }, id);
  }

  async run(releaseId: string): Promise<void> {
    while (await this.some(releaseId));
  }

  /** One batch. @returns whether there may be more */
  some(releaseId: string): Promise<boolean> {
    return this.unitOfWork.run(worker, async (tx) => {
      const release = await holdRelease(tx, releaseId);
      if (!release || !isDue(release, tx.now)) return false;
      const call = await readCallById(tx, release.call_id);
      if (!call) return false;
      if (release.state === 'waiting')
        await tx.query(`UPDATE decision_release SET state = 'running' WHERE id = $1`, [releaseId]);
      const items = await tx.query<Item>(
        `SELECT application_id, decision_id, mail_sha256 FROM release_item WHERE release_id = $1 AND state = 'waiting'
         ORDER BY application_id LIMIT ${String(batch)}`,
        [releaseId],
      );
      for (const item of items) {
        const skipped = await this.one(tx, call, releaseId, item);
        await tx.query(
          'UPDATE release_item SET state = $3, reason = $4 WHERE release_id = $1 AND application_id = $2',
          [releaseId, item.application_id, skipped === null ? 'released' : 'skipped', skipped],
        );
      }
      if (items.length === batch) return true;
      await this.finish(tx, release);
      return false;
    });
  }

  /** @returns why it stays as it is, or null when it was released */
  private async one(tx: Transaction, call: DecidedCall, releaseId: string, item: Item): Promise<string | null> {
    const application = await this.access.find(tx, item.application_id, 'decision.release', 'change');
    const row = await readStagedOne(tx, item.decision_id);
    if (!row) return 'ended';
    const { mail, hash, conflicts } = await this.staged.one(tx, call, row);
    const [conflict] = conflicts;
    if (conflict !== undefined) return conflict;
    // Nobody gets another text, or at another address, than was looked at.
    if (!hash.equals(item.mail_sha256)) return 'mail_changed';
    const state = releasedState(row.state, row.outcome);
    await tx.query('UPDATE application SET state = $2 WHERE id = $1', [row.id, state]);
    await endDecision(tx, row.id, 'released');
    if (row.outcome === 'offer') await keepOffer(tx, application.accountId, call.id, row);
    if (row.outcome === 'reject') {
      const { reason, line } = feedbackOf({ ...row, feedback: call.rejectionFeedback });
      await keepRejection(tx, {
        applicationId: row.id,
        callId: call.id,
        accountId: application.accountId,
        reason,
        line,
      });
      await this.ports.references.ended(tx, application);
    }
    if (row.outcome !== 'waitlist') await takeOffWaitlist(tx, row.id);
    const data = { decisionId: row.decision_id, outcome: row.outcome, releaseId };
    await tx.audit({ subject: { type: 'application', id: row.id }, type: 'application.decision_released', data });
    await this.mails.send(tx, mail);
    return null;
  }

  private async finish(tx: Transaction, { id, call_id: callId }: ReleaseRow): Promise<void> {
    await tx.query(`UPDATE decision_release SET state = 'done', finished_at = $2 WHERE id = $1`, [
      id,
      tx.now.toString(),
    ]);
    const [counts] = await tx.query<{ released: number; skipped: number }>(
      `SELECT (count(*) FILTER (WHERE state = 'released'))::integer AS released, (count(*) FILTER (WHERE state = 'skipped'))::integer AS skipped
       FROM release_item WHERE release_id = $1`,
      [id],
    );
    const data = { releaseId: id, released: counts?.released ?? 0, skipped: counts?.skipped ?? 0 };
    await tx.audit({ subject: { type: 'call', id: callId }, type: 'call.decisions_released', data });
  }
}

const isDue = ({ state, starts_at: startsAt }: ReleaseRow, now: Temporal.Instant): boolean =>
  (state === 'waiting' || state === 'running') &&
  startsAt !== null &&
  Temporal.Instant.compare(startsAt.toTemporalInstant(), now) <= 0;
