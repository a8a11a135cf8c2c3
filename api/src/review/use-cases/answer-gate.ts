import type { DeclareConflict } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { findOwn, reviewerOf } from '../own-assignments.ts';

/** Whether something stands between a reviewer and an application. Asked first; a conflict can be declared at any time after. */
@Injectable()
export class AnswerGate {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  clear(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { applicationId, cleared } = await findOwn(tx, id, 'conflict.declare', 'change');
      if (cleared) return;
      await tx.query('UPDATE review_assignment SET cleared_at = $2 WHERE id = $1', [id, tx.now.toString()]);
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.conflict_cleared',
        data: { assignmentId: id },
      });
    });
  }

  /** From this moment the application is gone from everything of theirs; the database lets the assignment go as well. */
  declare(actor: Actor, id: string, { kind, note }: DeclareConflict): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { applicationId, callId } = await findOwn(tx, id, 'conflict.declare', 'change');
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.conflict_declared',
        data: { assignmentId: id, kind },
      });
      await tx.query(
        `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, note, declared_by, declared_at)
         VALUES ($1, $2, $3, $4, 'reviewer', 'standing', $5, $6, $7)
         ON CONFLICT DO NOTHING`,
        [callId, applicationId, reviewerOf(tx).accountId, kind, note.trim(), auditedActor(tx.actor), tx.now.toString()],
      );
    });
  }
}
