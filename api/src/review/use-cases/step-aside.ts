import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { findOwn } from '../own-assignments.ts';

/** Leaves an application to others, with a reason for the coordinators or without. */
@Injectable()
export class StepAside {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, id: string, given: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { applicationId } = await findOwn(tx, id, 'review.do', 'change');
      const reason = given.trim();
      await tx.query(
        `UPDATE review_assignment SET state = 'recused', recused_at = $2, recused_reason = $3, recused_shown = $4 WHERE id = $1`,
        [id, tx.now.toString(), reason === '' ? null : reason, reason !== ''],
      );
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.review_left',
        data: { assignmentId: id },
      });
    });
  }
}
