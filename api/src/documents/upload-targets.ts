import { Injectable } from '@nestjs/common';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { ReferenceAccess } from '../references/reference-access.ts';
import { UploadPlaces, type UploadTarget } from './upload-places.ts';

/** The file question somebody may upload for: of their own application while it can be edited, or of the reference they write. */
@Injectable()
export class UploadTargets {
  constructor(
    private readonly applications: ApplicationAccess,
    private readonly references: ReferenceAccess,
    private readonly places: UploadPlaces,
  ) {}

  /** @throws Problem `not_found` | `upload.header_invalid` | what stands in the way of editing or writing */
  find(tx: Transaction, questionKey: string, applicationId: string | undefined): Promise<UploadTarget> {
    if (tx.actor.kind === 'referee') return this.ofReference(tx, questionKey);
    if (applicationId === undefined)
      throw new Problem('upload.header_invalid', { context: { header: 'upload-metadata' } });
    return this.ofApplication(tx, questionKey, applicationId);
  }

  private async ofApplication(tx: Transaction, questionKey: string, id: string): Promise<UploadTarget> {
    const elsewhere = this.places.of(questionKey);
    if (elsewhere) {
      const target = await elsewhere(tx, id);
      if (!target) throw notFound();
      return target;
    }
    const { application, question } = await this.applications.forAnswer(tx, id, questionKey, 'document.upload');
    if (question.type !== 'file') throw notFound();
    return { applicationId: id, owner: { accountId: application.accountId, referenceId: null }, question };
  }

  private async ofReference(tx: Transaction, questionKey: string): Promise<UploadTarget> {
    const { reference, question } = await this.references.forAnswer(tx, questionKey);
    if (question.type !== 'file') throw notFound();
    return { applicationId: reference.applicationId, owner: { accountId: null, referenceId: reference.id }, question };
  }
}
