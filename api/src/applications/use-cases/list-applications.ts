import type { ApplicationSummary } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { readOwnApplications } from '../data/application-record.ts';
import { CurrentAnswers } from '../data/current-answers.ts';
import { progressOf } from '../domain/progress.ts';
import { toSummary } from '../mappers.ts';

/** The actor's own applications, the newest first. */
@Injectable()
export class ListApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly current: CurrentAnswers,
  ) {}

  run(actor: Actor): Promise<{ applications: ApplicationSummary[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      if (actor.kind !== 'account') throw new Problem('sign_in_required');
      authorise(actor, 'application.create', { ownerId: actor.accountId });
      const applications: ApplicationSummary[] = [];
      for (const application of await readOwnApplications(tx, actor.accountId)) {
        const progress = progressOf(application, await this.current.read(tx, application));
        applications.push(toSummary(application, progress, tx.now));
      }
      return { applications };
    });
  }
}
