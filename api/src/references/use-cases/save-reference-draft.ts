import { Injectable } from '@nestjs/common';
import type { ReferenceSaved, SaveReference } from '@placet/contract/references/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { saveDraft } from '../data/reference-text.ts';
import { checkReferenceDraft } from '../domain/check-draft.ts';
import { draftConflict } from '../draft-conflict.ts';
import { ReferenceAccess } from '../reference-access.ts';

/**
 * Keeps what a referee has written so far, valid or not.
 * @throws Problem `draft.conflict` with the stored version, `draft.invalid`, or what stands in the way of writing
 */
@Injectable()
export class SaveReferenceDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ReferenceAccess,
  ) {}

  run(actor: Actor, draft: SaveReference): Promise<ReferenceSaved> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { reference, text } = await this.access.toWrite(tx, 'share');
      const checked = checkReferenceDraft(text.form, draft.answers);
      if (!checked.ok)
        throw new Problem('draft.invalid', {
          issues: checked.issues.map((issue) => ({ ...issue, params: { ...issue.params } })),
        });
      const revision = await saveDraft(tx, reference.id, { ...draft, answers: checked.answers });
      if (revision === null) throw await draftConflict(tx, reference.id);
      return { revision, savedAt: tx.now.toString({ smallestUnit: 'millisecond' }) };
    });
  }
}
