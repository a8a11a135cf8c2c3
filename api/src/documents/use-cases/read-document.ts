import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { findDocument } from '../document-access.ts';
import { viewOf } from '../document-view.ts';

@Injectable()
export class ReadDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, id: string, locale: Locale): Promise<DocumentView> {
    return this.unitOfWork.read(actor, async (tx) => viewOf(await findDocument(tx, id, 'document.read'), locale));
  }
}
