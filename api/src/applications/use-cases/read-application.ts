import type { ApplicationOverview } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ApplicationAccess } from '../application-access.ts';
import { CurrentAnswers } from '../data/current-answers.ts';
import { Leftovers } from '../data/leftovers.ts';
import { progressOf } from '../domain/progress.ts';
import { toOverview } from '../mappers.ts';

/** Where an application stands: its sections, what is next and by when. */
@Injectable()
export class ReadApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly current: CurrentAnswers,
    private readonly leftovers: Leftovers,
  ) {}

  run(actor: Actor, id: string): Promise<ApplicationOverview> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const current = await this.current.read(tx, application);
      const leftovers = await this.leftovers.count(tx, id);
      return toOverview(application, current, progressOf(application, current), leftovers, tx.now);
    });
  }
}
