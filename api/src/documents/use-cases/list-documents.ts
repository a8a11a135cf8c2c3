import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { findDocuments, type DocumentFilter } from '../data/document-record.ts';
import { mayTouch } from '../document-access.ts';
import { viewOf } from '../document-view.ts';

export interface WantedDocuments {
  readonly application?: string | undefined;
  readonly question?: string | undefined;
}

/** Documents of an application that the actor may read; without one, their own; a referee's, those of their reference. */
@Injectable()
export class ListDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationAccess,
  ) {}

  /** @throws Problem `not_found` for an application that is not theirs to read */
  run(actor: Actor, wanted: WantedDocuments, locale: Locale): Promise<DocumentView[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const scope = await this.scope(tx, wanted.application);
      const question = wanted.question === undefined ? {} : { question: wanted.question };
      const documents = await findDocuments(tx, { ...scope, ...question });
      return documents
        .filter((document) => mayTouch(actor, 'document.read', document))
        .map((document) => viewOf(document, locale));
    });
  }

  private async scope(tx: Transaction, applicationId: string | undefined): Promise<DocumentFilter> {
    const { actor } = tx;
    if (actor.kind === 'referee') return { referenceId: actor.referenceId };
    if (actor.kind !== 'account') throw new Problem('sign_in_required');
    if (applicationId === undefined) return { accountId: actor.accountId };
    await this.applications.find(tx, applicationId, 'document.read');
    return { applicationId };
  }
}
