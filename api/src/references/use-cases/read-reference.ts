import { Injectable } from '@nestjs/common';
import type { ReferenceView } from '@placet/contract/references/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { readTexts } from '../data/reference-text.ts';
import { readFactsByLink } from '../data/request-facts.ts';
import { toView } from '../mappers.ts';
import { ReferenceAccess } from '../reference-access.ts';

/** All that a referee's link shows. Looking changes nothing: mail scanners look too. */
@Injectable()
export class ReadReference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ReferenceAccess,
  ) {}

  run(actor: Actor): Promise<ReferenceView> {
    return this.unitOfWork.read(actor, async (tx) => {
      const reference = await this.access.ofLink(tx, 'reference.give');
      const text = (await readTexts(tx, [reference.id])).get(reference.id);
      return toView(reference, text, await readFactsByLink(tx), tx.now);
    });
  }
}
