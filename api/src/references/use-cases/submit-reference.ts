import { Injectable } from '@nestjs/common';
import { checkForm } from '@placet/contract/forms/check-form.ts';
import type { Issue } from '@placet/contract/forms/issues.ts';
import { answersToSend } from '@placet/contract/forms/visibility.ts';
import type {
  ReferenceDocument,
  ReferenceGiven,
  SubmitReference as Submit,
} from '@placet/contract/references/schemas.ts';
import { documentIssues, namedDocuments } from '../../applications/document-issues.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { Problem } from '../../platform/http/problem.ts';
import { moveReference } from '../data/reference-record.ts';
import { giveText } from '../data/reference-text.ts';
import { readFactsByLink } from '../data/request-facts.ts';
import { draftConflict } from '../draft-conflict.ts';
import { referenceContext } from '../mappers.ts';
import { ReferencePorts } from '../ports.ts';
import { ReferenceAccess } from '../reference-access.ts';
import { ReferenceMail } from '../reference-mail.ts';

/**
 * Sends a reference exactly as it was drafted and shown; nothing of it changes afterwards.
 * @throws Problem `draft.conflict` when another version is stored, `reference.incomplete`, or what stands in the way of writing
 */
@Injectable()
export class SubmitReference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ReferenceAccess,
    private readonly ports: ReferencePorts,
    private readonly mail: ReferenceMail,
  ) {}

  run(actor: Actor, submit: Submit, request: IdempotentRequest): Promise<ReferenceGiven> {
    return this.unitOfWork.run(actor, (tx) => once(tx, request, () => this.submit(tx, submit)));
  }

  /** Inside a transaction of the caller's, for demo data. */
  async submit(tx: Transaction, { revision }: Submit): Promise<ReferenceGiven> {
    const { reference, text } = await this.access.toWrite(tx, 'change');
    if (text.draft.revision !== revision) throw await draftConflict(tx, reference.id);
    const facts = await readFactsByLink(tx);
    const { answers, applicantMaySee } = text.draft;
    const context = referenceContext(facts, tx.now);
    const documents = await this.ports.documents.of(tx, reference.id);
    const named = namedDocuments(text.form, answers, context, documents);
    const issues = [...checkForm(text.form, answers, context), ...documentIssues(named)];
    if (issues.length > 0 || applicantMaySee === null) throw incomplete(issues, applicantMaySee);

    const sent = named.flatMap(({ question, document }): ReferenceDocument[] =>
      document ? [{ ...toDocument(document), question }] : [],
    );
    await giveText(tx, reference.id, answersToSend(text.form, answers, context), sent);
    await this.ports.documents.freeze(
      tx,
      reference.id,
      sent.map(({ id }) => id),
    );
    const given = await moveReference(tx, reference, 'submit', { answeredAt: tx.now, applicantMaySee });
    await tx.audit({
      subject: { type: 'application', id: given.applicationId },
      type: 'reference.given',
      data: { referenceId: given.id },
    });
    await this.mail.closing(tx, 'reference_thanks', given, facts);
    await this.mail.toApplicant(tx, 'reference_received', given, facts);
    return { givenAt: tx.now.toString({ smallestUnit: 'millisecond' }) };
  }
}

function toDocument(document: {
  readonly documentId: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly type: string | null;
}): Omit<ReferenceDocument, 'question'> {
  const { documentId: id, fileName, size, sha256, type } = document;
  return { id, fileName, size, sha256: sha256 ?? '', type: type ?? 'application/octet-stream' };
}

function incomplete(issues: readonly Issue[], applicantMaySee: boolean | null): Problem {
  return new Problem('reference.incomplete', {
    issues: [
      ...issues.map((issue) => ({ ...issue, params: { ...issue.params } })),
      ...(applicantMaySee === null ? [{ path: ['applicantMaySee'], code: 'invalid_value' }] : []),
    ],
  });
}
