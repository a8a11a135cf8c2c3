import { Injectable } from '@nestjs/common';
import type { FollowedReference } from '@placet/contract/references/schemas.ts';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { isAsked, moveReference, readReference, type ReferenceRecord } from './data/reference-record.ts';
import { readRequestFacts } from './data/request-facts.ts';
import { canRemind, needsReferences } from './domain/following.ts';
import { isWaiting, stateAt } from './domain/reference-state.ts';
import { remindableFrom } from './domain/timing.ts';
import { toFollowed } from './mappers.ts';
import { AskReferee } from './use-cases/ask-referee.ts';
import { onlookerOf } from './use-cases/follow-references.ts';

/**
 * Reminds a referee on somebody's wish; a coordinator also asks anew, with new days to answer.
 * @throws Problem `reference.application_ended` | `reference.not_waiting` | `reference.reminded_recently`
 */
@Injectable()
export class Reminding {
  constructor(
    private readonly applications: ApplicationAccess,
    private readonly asking: AskReferee,
  ) {}

  async remind(tx: Transaction, applicationId: string, referenceId: string): Promise<FollowedReference> {
    const application = await this.applications.find(tx, applicationId, 'reference.ask', 'change');
    const reference = await readReference(tx, referenceId, 'change');
    if (reference?.applicationId !== applicationId) throw notFound();
    const by = onlookerOf(tx.actor, application);
    if (!needsReferences(application.state)) throw new Problem('reference.application_ended');
    if (!isAsked(reference) || !canRemind(stateAt(reference, tx.now), by)) throw new Problem('reference.not_waiting');
    const from = remindableFrom(reference, by);
    if (Temporal.Instant.compare(tx.now, from) < 0)
      throw new Problem('reference.reminded_recently', { context: { from: from.toString() } });

    const facts = await readRequestFacts(tx, applicationId);
    const reminded = isWaiting(stateAt(reference, tx.now))
      ? await this.asking.remind(tx, reference, facts, by)
      : await this.asking.ask(tx, await this.expired(tx, reference), facts);
    return toFollowed(reminded, { by, facts, now: tx.now });
  }

  /** The time was over before the job that writes it down came by. */
  private async expired(tx: Transaction, reference: ReferenceRecord): Promise<ReferenceRecord> {
    if (!isWaiting(reference.state)) return reference;
    await tx.audit({
      subject: { type: 'application', id: reference.applicationId },
      type: 'reference.expired',
      data: { referenceId: reference.id },
    });
    return moveReference(tx, reference, 'expire');
  }
}
