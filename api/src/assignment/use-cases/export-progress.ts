import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { byteOrderMark, csvLine, separators } from '../../platform/text/csv.ts';
import { accountNames } from '../data/accounts.queries.ts';
import { readAssignments, readJudged } from '../data/progress.queries.ts';
import { progressTable } from '../domain/progress-table.ts';
import { findReviewCall } from '../review-calls.ts';

/** More than any call has. */
const most = 20_000;

/** Every assignment of a call as a file; that it left the system is kept. */
@Injectable()
export class ExportProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, callId: string, locale: Locale): Promise<{ rows: number; fileName: string; body: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await findReviewCall(tx, callId, 'review.assign');
      const applications = await readJudged(tx, callId, { show: 'all', limit: most });
      const assignments = await readAssignments(
        tx,
        applications.map(({ id }) => id),
      );
      const names = await accountNames(
        tx,
        assignments.map(({ reviewerId }) => reviewerId),
      );
      const table = progressTable({ applications, assignments, names, timeZone: call.timeZone }, locale);
      const rows = table.length - 1;
      await tx.audit({ subject: { type: 'call', id: callId }, type: 'call.review_progress_exported', data: { rows } });
      const body = byteOrderMark + table.map((line) => csvLine(line, separators[locale])).join('');
      return { rows, fileName: `reviews-${call.slug}.csv`, body };
    });
  }
}
