import { Injectable, Logger } from '@nestjs/common';
import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { EligibilitySummary } from '@placet/contract/screening/schemas.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { ApplicationRecord } from '../../applications/lifecycle.ts';
import { SentApplications } from '../../applications/sent-applications.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { judgeEligibility, openPart } from '../domain/judge-eligibility.ts';
import { personKeys, type PersonKey } from '../domain/person-keys.ts';
import { PersonHash } from '../person-hash.ts';
import { rulesOf, toldBy } from '../told.ts';

const worker: SystemActor = { kind: 'system', job: 'screening' };
const batch = 50;
const nothingTold: EligibilitySummary = { outcome: 'unknown', against: 0, doubts: 0, unknown: 0 };

/**
 * Works out what the queue is filtered by and duplicates are found by, for whatever is due. Triggers mark it due in the transaction that
 * changes what it follows from (something sent, the call's rules or dates), so nothing old is ever taken for new. Safe in several replicas.
 */
@Injectable()
export class WorkOut {
  private readonly logger = new Logger('screening');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly sent: SentApplications,
    private readonly hash: PersonHash,
    jobs: Jobs,
  ) {
    jobs.every('screening', 5, () => this.run());
  }

  async run(): Promise<void> {
    let done = batch;
    while (done === batch) done = await this.unitOfWork.run(worker, (tx) => this.some(tx));
  }

  /** Held rows are left to whoever holds them: they look at them again soon. */
  private async some(tx: Transaction): Promise<number> {
    const due = await tx.query<{ id: string }>(
      `SELECT application_id AS id FROM application_screening WHERE due ORDER BY application_id LIMIT ${String(batch)} FOR UPDATE SKIP LOCKED`,
    );
    const rules = new Map<string, EligibilityRules>();
    for (const { id } of due) await this.one(tx, id, rules);
    return due.length;
  }

  private async one(tx: Transaction, id: string, known: Map<string, EligibilityRules>): Promise<void> {
    const application = await this.access.find(tx, id, 'screening.read');
    const { call, accountId } = application;
    const rules = known.get(call.id) ?? (await rulesOf(tx, call.id));
    known.set(call.id, rules);
    const { summary, keys } = await this.look(tx, application, rules);
    const { outcome, against, doubts, unknown } = summary;
    await tx.query('DELETE FROM person_key WHERE application_id = $1', [id]);
    await tx.query(
      `INSERT INTO person_key (application_id, account_id, call_id, kind, hash)
       SELECT $1, $2, $3, k.kind, k.hash FROM unnest($4::text[], $5::bytea[]) AS k (kind, hash)`,
      [id, accountId, call.id, keys.map(({ kind }) => kind), keys.map((key) => this.hash.of(key))],
    );
    await tx.query(
      `UPDATE application_screening SET due = false, outcome = $2, against = $3, doubts = $4, unknown = $5 WHERE application_id = $1`,
      [id, outcome, against, doubts, unknown],
    );
  }

  /** One that cannot be read (its sealed answers, under a lost key) must not keep the others from being looked at. */
  private async look(
    tx: Transaction,
    application: ApplicationRecord,
    rules: EligibilityRules,
  ): Promise<{ summary: EligibilitySummary; keys: PersonKey[] }> {
    try {
      const sent = await this.sent.latest(tx, application);
      if (!sent) return { summary: nothingTold, keys: [] };
      const told = toldBy(application, sent);
      const documents = sent.documents.map(({ sha256 }) => sha256);
      const { email } = application.applicant;
      return { summary: judgeEligibility(rules, openPart(told)), keys: personKeys(told, email, documents) };
    } catch (err) {
      this.logger.error({ err, applicationId: application.id }, 'an application could not be looked at');
      return { summary: nothingTold, keys: [] };
    }
  }
}
