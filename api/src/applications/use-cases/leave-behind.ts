import type { LeftoverOfDraft } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { Leftovers } from '../data/leftovers.ts';

/** What the author of a draft does about a form that changed: read what is not asked any more, put it away, look again. */
@Injectable()
export class LeaveBehind {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly leftovers: Leftovers,
  ) {}

  list(actor: Actor, id: string): Promise<{ leftovers: LeftoverOfDraft[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      return { leftovers: await this.leftovers.of(tx, application) };
    });
  }

  putAway(actor: Actor, id: string, leftoverId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.find(tx, id, 'application.edit', 'share');
      if (!(await this.leftovers.remove(tx, id, leftoverId))) throw notFound();
    });
  }

  /** Done again it changes nothing. */
  lookedAt(actor: Actor, id: string, section: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.find(tx, id, 'application.edit');
      await tx.query('UPDATE application SET changed_sections = array_remove(changed_sections, $2) WHERE id = $1', [
        id,
        section,
      ]);
    });
  }
}
