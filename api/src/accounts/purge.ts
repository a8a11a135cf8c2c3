import { Injectable } from '@nestjs/common';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { Jobs } from '../platform/jobs/jobs.ts';

const sweeper: SystemActor = { kind: 'system', job: 'purge' };

/**
 * What is of no use any more, with the present instant as `$1`. Used and outdated links stay a while, so that pressing one again is
 * answered with what happened; mails to people without an account stay as long as somebody may ask why they got one.
 */
const statements = [
  `DELETE FROM session WHERE expires_at <= $1 OR idle_expires_at <= $1`,
  `DELETE FROM mail_link WHERE least(used_at, expires_at) < $1::timestamptz - interval '30 days'`,
  `DELETE FROM idempotency_key WHERE created_at < $1::timestamptz - interval '2 days'`,
  `DELETE FROM rate_limit WHERE expire < extract(epoch FROM $1::timestamptz) * 1000`,
  `DELETE FROM message WHERE account_id IS NULL AND application_id IS NULL AND reference_id IS NULL AND state <> 'waiting'
     AND created_at < $1::timestamptz - interval '30 days'`,
];

/** Clears every hour; several replicas at once do each other no harm. */
@Injectable()
export class Purge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    jobs: Jobs,
  ) {
    jobs.every('purge of accounts', 3_600, () => this.run());
  }

  async run(): Promise<void> {
    for (const statement of statements) {
      await this.unitOfWork.run(sweeper, (tx) => tx.query(statement, [tx.now.toString()]));
    }
  }
}
