import { Injectable } from '@nestjs/common';
import type { DeclineReference as Declination, ReferenceView } from '@placet/contract/references/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { isAsked, moveReference, type AskedReference } from '../data/reference-record.ts';
import { declineText } from '../data/reference-text.ts';
import { readFactsByLink } from '../data/request-facts.ts';
import { answerRefusal } from '../domain/writing.ts';
import { toView } from '../mappers.ts';
import { ReferenceAccess } from '../reference-access.ts';
import { ReferenceMail } from '../reference-mail.ts';

/**
 * The referee cannot give it. The applicant learns that at once, so that they can name somebody else; the reason is for the coordinators.
 * Saying no again changes nothing.
 * @throws Problem what stands in the way of answering (`domain/writing.ts`)
 */
@Injectable()
export class DeclineReference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ReferenceAccess,
    private readonly mail: ReferenceMail,
  ) {}

  run(actor: Actor, { reason }: Declination): Promise<ReferenceView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const reference = await this.access.ofLink(tx, 'reference.give', 'change');
      const facts = await readFactsByLink(tx);
      if (reference.state === 'declined') return toView(reference, undefined, facts, tx.now);
      const refusal = answerRefusal(reference, tx.now);
      if (refusal) throw new Problem(refusal);
      await declineText(tx, reference.id, facts.call.referenceForm, reason);
      const declined = await moveReference(tx, reference, 'decline', { answeredAt: tx.now });
      await tx.audit({
        subject: { type: 'application', id: reference.applicationId },
        type: 'reference.declined',
        data: { referenceId: reference.id },
      });
      await this.mail.toApplicant(tx, 'reference_declined', declined, facts);
      return toView(asAsked(declined, reference), undefined, facts, tx.now);
    });
  }
}

function asAsked(declined: Parameters<typeof isAsked>[0], before: AskedReference): AskedReference {
  return isAsked(declined) ? declined : before;
}
