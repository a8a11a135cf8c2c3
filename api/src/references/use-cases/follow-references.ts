import { Injectable } from '@nestjs/common';
import type { FollowedReferences, Statement } from '@placet/contract/references/schemas.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { readReference, referencesOf } from '../data/reference-record.ts';
import { readTexts } from '../data/reference-text.ts';
import { toFollowed, toStatement } from '../mappers.ts';

/** What those who wait for references see of them. */
@Injectable()
export class FollowReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationAccess,
  ) {}

  /** States and times; who was replaced is no longer listed. */
  run(actor: Actor, applicationId: string): Promise<FollowedReferences> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.applications.find(tx, applicationId, 'reference.follow');
      const references = await referencesOf(tx, applicationId, 'none');
      const onlooker = {
        by: onlookerOf(actor, application),
        facts: { applicationState: application.state },
        now: tx.now,
      };
      return {
        when: application.call.referencesWhen,
        timeZone: application.call.timeZone,
        references: references.filter(({ state }) => state !== 'replaced').map((one) => toFollowed(one, onlooker)),
      };
    });
  }

  /** What a referee wrote, for the applicant they allowed to read it. @throws Problem `not_found` in every other case. */
  statement(actor: Actor, applicationId: string, referenceId: string): Promise<Statement> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.applications.find(tx, applicationId, 'application.read');
      const reference = await readReference(tx, referenceId, 'none');
      if (reference?.applicationId !== application.id || !reference.applicantMaySee) throw notFound();
      const text = (await readTexts(tx, [referenceId])).get(referenceId);
      const statement = toStatement(reference, text);
      if (!statement) throw notFound();
      return statement;
    });
  }
}

/** A coordinator's own application is theirs as an applicant. */
export function onlookerOf(actor: Actor, { accountId }: { readonly accountId: string }): 'applicant' | 'coordinator' {
  return actor.kind === 'account' && actor.accountId === accountId ? 'applicant' : 'coordinator';
}
