import { pick } from '@placet/contract';
import { Inject, Injectable } from '@nestjs/common';
import { Post } from '../../messages/post.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { readApplication } from '../data/application-record.ts';
import type { ApplicationRecord } from '../domain/application.ts';
import { sourcesOf, transitions } from '../domain/application-state.ts';
import { isPast } from '../domain/deadline.ts';
import { ApplicationPorts } from '../ports.ts';

const timekeeper: SystemActor = { kind: 'system', job: 'applications' };
const batch = 200;

/** What time does to applications: active periods of rolling calls end, and so does the time to repair. Safe in several replicas. */
@Injectable()
export class EndApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ports: ApplicationPorts,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.every('ends of applications', 300, () => this.run());
  }

  async run(): Promise<void> {
    const inactive = await this.each(
      'a.active_until <= $1 AND a.state = ANY ($2)',
      sourcesOf('expire'),
      (tx, application) => this.expire(tx, application),
    );
    const unrepaired = await this.each(
      'a.return_deadline + make_interval(secs => c.grace_seconds) < $1 AND a.state = ANY ($2)',
      sourcesOf('return_expires'),
      (tx, application) => this.endRepair(tx, application),
    );
    if (inactive === batch || unrepaired === batch) await this.run();
  }

  /** One transaction an application, which looks again under a lock. */
  private async each(
    due: string,
    states: readonly string[],
    end: (tx: Transaction, application: ApplicationRecord) => Promise<void>,
  ): Promise<number> {
    const rows = await this.unitOfWork.read(timekeeper, (tx) =>
      tx.query<{ id: string }>(
        `SELECT a.id FROM application a JOIN call c ON c.id = a.call_id WHERE a.submitted_at IS NOT NULL AND ${due} LIMIT ${String(batch)}`,
        [tx.now.toString(), states],
      ),
    );
    for (const { id } of rows) {
      await this.unitOfWork.run(timekeeper, async (tx) => {
        await holdChain(tx, { type: 'application', id });
        const application = await readApplication(tx, id, 'change');
        if (application && states.includes(application.state)) await end(tx, application);
      });
    }
    return rows.length;
  }

  private async expire(tx: Transaction, application: ApplicationRecord): Promise<void> {
    const { id, activeUntil, locale, call, applicant, accountId, number } = application;
    if (activeUntil === null || Temporal.Instant.compare(activeUntil, tx.now) > 0) return;
    await tx.query('UPDATE application SET state = $2 WHERE id = $1', [id, transitions.expire.to]);
    await tx.audit({ subject: { type: 'application', id }, type: 'application.became_inactive', data: {} });
    await this.ports.references.ended(tx, application);
    await this.post.send(tx, {
      template: 'application_inactive',
      locale,
      to: applicant.email,
      accountId,
      applicationId: id,
      data: {
        name: applicant.addressName ?? applicant.name,
        call: pick(call.name, locale),
        number,
        link: `${this.config.PUBLIC_URL}/${locale}/calls/${call.slug}`,
      },
    });
  }

  /** Nothing was sent in time: what was sent before stands, and the organisation decides what to do with it. */
  private async endRepair(tx: Transaction, { id, returned, call }: ApplicationRecord): Promise<void> {
    if (!returned || !isPast(returned.deadline, call.graceSeconds, tx.now)) return;
    await tx.query(
      `UPDATE application SET state = $2, returned_sections = NULL, return_deadline = NULL, return_note = NULL WHERE id = $1`,
      [id, transitions.return_expires.to],
    );
    await tx.audit({ subject: { type: 'application', id }, type: 'application.return_expired', data: {} });
  }
}
