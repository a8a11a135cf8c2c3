import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ApplicationAccess } from '../application-access.ts';
import { Submissions } from '../data/submissions.ts';

export interface Copy {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Exactly what was sent, byte for byte what the receipt's hash was taken over. */
@Injectable()
export class CopyApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly submissions: Submissions,
  ) {}

  json(actor: Actor, id: string): Promise<Copy> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const submission = await this.submissions.latest(tx, application);
      if (!submission) throw new Problem('application.not_submitted');
      const text = await this.submissions.canonical(tx, application, submission);
      return {
        fileName: `${application.number}-${String(submission.sequence)}.json`,
        bytes: Buffer.from(text, 'utf8'),
      };
    });
  }
}
