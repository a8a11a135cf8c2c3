import type { Locale } from '@placet/contract';
import type { applicationCheck } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { issueText } from '../../platform/http/issue-text.ts';
import { ApplicationAccess } from '../application-access.ts';
import { CurrentAnswers } from '../data/current-answers.ts';
import { submissionIssues } from '../domain/submission-content.ts';

/** Everything that stands in the way of sending, with what to do about it. */
@Injectable()
export class CheckApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly current: CurrentAnswers,
  ) {}

  run(actor: Actor, id: string, locale: Locale): Promise<z.infer<typeof applicationCheck>> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const sendable = application.state === 'draft' || application.state === 'returned';
      const issues = sendable ? submissionIssues(await this.current.read(tx, application)) : [];
      return {
        complete: issues.length === 0,
        issues: issues.map((issue) => ({ ...issue, params: { ...issue.params }, message: issueText(issue, locale) })),
      };
    });
  }
}
