import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** What of an application somebody of the organisation opened. */
export type Opened = 'application' | 'document' | 'reference' | 'export';

/** Notes that somebody of the organisation opened a person's data; the applicant sees role, what and when. */
@Injectable()
export class AccessRecords {
  /** Opening the same thing again within ten minutes is one visit. The actor must not be the applicant. */
  async note(tx: Transaction, applicationId: string, what: Opened, as?: 'reviewer'): Promise<void> {
    const { actor } = tx;
    if (actor.kind !== 'account') return;
    const usual = actor.grants.some((grant) => grant.role === 'coordinator') ? 'coordinator' : actor.grants[0]?.role;
    const role = as ?? usual;
    if (role === undefined) return;
    await tx.query(
      `INSERT INTO access_log (application_id, account_id, role, what, at, acting_as) SELECT $1, $2, $3, $4, $5, $6
       WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.application_id = $1 AND l.account_id = $2 AND l.role = $3 AND l.what = $4 AND l.acting_as IS NOT DISTINCT FROM $6
         AND l.at > $5::timestamptz - interval '10 minutes')`,
      [applicationId, actor.accountId, role, what, tx.now.toString(), actor.acting?.accountId ?? null],
    );
  }
}
