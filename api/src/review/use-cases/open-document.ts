import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import { StoredDocuments } from '../../documents/stored-documents.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { formContextOf } from '../../calls/form-context.ts';
import { visibleTo } from '../domain/visible.ts';
import { JudgedApplications } from '../judged-application.ts';
import { findOwn, requireCleared } from '../own-assignments.ts';
import { withoutAuthor } from '../without-author.ts';

export interface JudgedDocument {
  readonly bytes: Readable;
  readonly size: number;
  readonly range: null;
  readonly mediaType: string;
  /** Named for the question it answers. */
  readonly fileName: string;
}

/** A document of an application somebody judges. In blind review the file itself is cleared of what it says of its author, or not given. */
@Injectable()
export class OpenJudgedDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedApplications,
    private readonly stored: StoredDocuments,
    private readonly records: AccessRecords,
  ) {}

  /** @throws Problem `not_found` | `review.declare_first` | `review.document_withheld` | `document.not_ready` */
  async run(actor: Actor, id: string, question: string): Promise<JudgedDocument> {
    const assignment = await this.unitOfWork.read(actor, async (tx) => {
      const found = await findOwn(tx, id, 'review.do');
      requireCleared(found);
      return found;
    });
    const { blind, begun, sequence, applicationId } = assignment;
    const { application, sent } = await this.judged.read(applicationId);
    const judged = begun ? sent.find((one) => one.sequence === sequence) : sent.at(-1);
    if (!judged) throw notFound();
    const { call } = application;
    const context = formContextOf({ ...call, teams: call.teams.map(({ slug }) => slug) }, judged.submittedAt);
    const visible = visibleTo(judged, context, { blind, gate: false });
    if (!visible.documents.some((document) => document.question === question)) throw notFound();
    const answer = Object.values(judged.answers)
      .map((section) => section[question])
      .find((value) => typeof value === 'object' && 'documentId' in value);
    if (typeof answer !== 'object' || !('documentId' in answer)) throw notFound();
    const { bytes, type, mediaType, size } = await this.stored.open(applicationId, answer.documentId);
    const shown = blind ? await withoutAuthor({ bytes, type }) : { bytes, size };
    await this.unitOfWork.run(actor, async (tx) => {
      await findOwn(tx, id, 'review.do');
      await this.records.note(tx, applicationId, 'document', 'reviewer');
    });
    return { ...shown, range: null, mediaType, fileName: `${question}.${type ?? 'bin'}` };
  }
}
