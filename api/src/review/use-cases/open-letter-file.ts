import { Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import { StoredDocuments } from '../../documents/stored-documents.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { givenLetters } from '../../references/given-letters.ts';
import { findWithLetters } from '../judged-letters.ts';
import type { JudgedDocument } from './open-document.ts';

/** A file that a referee gave with what they wrote, for a reviewer who may read that; named for the question it answers. */
@Injectable()
export class OpenLetterFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stored: StoredDocuments,
    private readonly records: AccessRecords,
  ) {}

  /** @throws Problem `not_found` | `review.declare_first` | `review.letters_withheld` | `document.not_ready` */
  async run(actor: Actor, id: string, letter: string, question: string): Promise<JudgedDocument> {
    const { applicationId } = await this.unitOfWork.read(actor, (tx) => findWithLetters(tx, id));
    const letters = await this.unitOfWork.read({ kind: 'system', job: 'review' }, (tx) =>
      givenLetters(tx, applicationId),
    );
    const document = letters.find((one) => one.id === letter)?.documents.find((one) => one.question === question);
    if (!document) throw notFound();
    const { bytes, type, mediaType, size } = await this.stored.open(applicationId, document.id);
    await this.unitOfWork.run(actor, async (tx) => {
      await findWithLetters(tx, id);
      await this.records.note(tx, applicationId, 'reference', 'reviewer');
    });
    return { bytes, size, range: null, mediaType, fileName: `${question}.${type ?? 'bin'}` };
  }
}
