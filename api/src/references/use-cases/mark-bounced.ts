import { Injectable } from '@nestjs/common';
import { BounceListeners, type Bounce } from '../../messages/bounce-listeners.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { moveReference, readReference } from '../data/reference-record.ts';
import { readRequestFacts } from '../data/request-facts.ts';
import { after } from '../domain/reference-state.ts';
import { ReferenceMail } from '../reference-mail.ts';

/** A mail to a referee did not arrive: the applicant is told, so that they can correct the address or name somebody else. */
@Injectable()
export class MarkBounced {
  constructor(
    listeners: BounceListeners,
    private readonly mail: ReferenceMail,
  ) {
    listeners.on((tx, bounce) => this.run(tx, bounce));
  }

  /** Thanks that come back, or a reminder to somebody who has opened the link, change nothing. */
  async run(tx: Transaction, { template, referenceId }: Bounce): Promise<void> {
    if (referenceId === null || (template !== 'reference_request' && template !== 'reference_reminder')) return;
    const found = await readReference(tx, referenceId, 'none');
    if (!found) return;
    await holdChain(tx, { type: 'application', id: found.applicationId });
    const reference = await readReference(tx, referenceId, 'change');
    if (!reference || after(reference.state, 'bounce') === null) return;
    await moveReference(tx, reference, 'bounce');
    await tx.audit({
      subject: { type: 'application', id: reference.applicationId },
      type: 'reference.bounced',
      data: { referenceId },
    });
    const facts = await readRequestFacts(tx, reference.applicationId);
    await this.mail.toApplicant(tx, 'reference_bounced', reference, facts);
  }
}
