import { Injectable } from '@nestjs/common';
import type { ReferenceView } from '@placet/contract/references/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { isAsked, moveReference } from '../data/reference-record.ts';
import { beginText, readTexts } from '../data/reference-text.ts';
import { readFactsByLink } from '../data/request-facts.ts';
import { answerRefusal } from '../domain/writing.ts';
import { toView } from '../mappers.ts';
import { ReferenceAccess } from '../reference-access.ts';

/**
 * The referee can give it: from now on they may write. Saying so again changes nothing.
 * @throws Problem what stands in the way of answering (`domain/writing.ts`)
 */
@Injectable()
export class OpenReference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ReferenceAccess,
  ) {}

  run(actor: Actor): Promise<ReferenceView> {
    return this.unitOfWork.run(actor, async (tx) => {
      let reference = await this.access.ofLink(tx, 'reference.give', 'change');
      const refusal = answerRefusal(reference, tx.now);
      if (refusal) throw new Problem(refusal);
      const facts = await readFactsByLink(tx);
      if (reference.state !== 'opened') {
        const opened = await moveReference(tx, reference, 'open', { openedAt: tx.now });
        if (isAsked(opened)) reference = opened;
        await beginText(tx, reference.id, facts.call.referenceForm);
        await tx.audit({
          subject: { type: 'application', id: reference.applicationId },
          type: 'reference.opened',
          data: { referenceId: reference.id },
        });
      }
      const text = (await readTexts(tx, [reference.id])).get(reference.id);
      return toView(reference, text, facts, tx.now);
    });
  }
}
