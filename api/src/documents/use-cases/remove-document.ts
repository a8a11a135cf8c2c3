import { Injectable } from '@nestjs/common';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { FileRemoval } from '../file-removal.ts';
import { findDocument } from '../document-access.ts';

/** Removes a document or an unfinished upload; its bytes go at once. What was sent stays. */
@Injectable()
export class RemoveDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly removal: FileRemoval,
  ) {}

  /** @throws Problem `not_found` | `document.submitted` */
  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { applicationId } = await findDocument(tx, id, 'document.delete');
      const subject = { type: 'application', id: applicationId } as const;
      await holdChain(tx, subject);
      const document = await findDocument(tx, id, 'document.delete', true);
      if (document.submittedAt) throw new Problem('document.submitted');
      await tx.query('DELETE FROM document WHERE id = $1', [id]);
      await tx.audit({
        subject,
        type: 'document.removed',
        data: { documentId: id, kind: document.kind },
      });
      tx.afterCommit(() => {
        this.removal.nudge();
      });
    });
  }
}
