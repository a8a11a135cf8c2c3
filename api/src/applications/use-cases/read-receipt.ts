import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { Submissions } from '../data/submissions.ts';
import { toReceipt } from '../mappers.ts';

/** The proof of the latest submission. */
@Injectable()
export class ReadReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly submissions: Submissions,
  ) {}

  run(actor: Actor, id: string): Promise<Receipt> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const submission = await this.submissions.latest(tx, application);
      if (!submission) throw new Problem('application.not_submitted');
      return toReceipt(application, submission);
    });
  }
}
