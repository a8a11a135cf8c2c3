import { Injectable } from '@nestjs/common';
import { checkAnswer } from '@placet/contract/forms/check-answer.ts';
import { issueOf, type Issue } from '@placet/contract/forms/issues.ts';
import type { FollowedReference, Referee, ReplaceReferee as Replacement } from '@placet/contract/references/schemas.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { referencesOf, type ReferenceRecord } from '../data/reference-record.ts';
import { readRequestFacts, type RequestFacts } from '../data/request-facts.ts';
import { mostReplacements, needsReferences, replacementOf } from '../domain/following.ts';
import { stateAt } from '../domain/reference-state.ts';
import { toFollowed } from '../mappers.ts';
import { NameReferee } from './name-referee.ts';

/** The applicant names somebody else, or the same person at another address. */
@Injectable()
export class ReplaceReferee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationAccess,
    private readonly referees: NameReferee,
  ) {}

  /** Doing it again with the same details answers the same and changes nothing. */
  run(
    actor: Actor,
    applicationId: string,
    referenceId: string,
    { confirmed, ...referee }: Replacement,
  ): Promise<FollowedReference> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.applications.find(tx, applicationId, 'application.edit', 'change');
      const all = await referencesOf(tx, applicationId, 'change');
      const old = all.find(({ id }) => id === referenceId);
      if (!old) throw notFound();
      const facts = await readRequestFacts(tx, applicationId);
      const onlooker = { by: 'applicant', facts, now: tx.now } as const;
      const successor = all.find(({ replaces }) => replaces === old.id);
      if (successor && sameReferee(successor.referee, referee)) return toFollowed(successor, onlooker);

      if (!needsReferences(application.state)) throw new Problem('reference.application_ended');
      const replacement = replacementOf(stateAt(old, tx.now));
      if (replacement === 'impossible') throw new Problem('reference.not_replaceable');
      const issues = checkReferee(referee, old, all, facts);
      if (issues.length > 0)
        throw new Problem('reference.referee_invalid', {
          issues: issues.map((issue) => ({ ...issue, path: ['body', ...issue.path], params: { ...issue.params } })),
        });
      if (replacement === 'needs_confirmation' && !confirmed) throw new Problem('reference.confirmation_needed');
      if (all.filter(({ state }) => state === 'replaced').length >= mostReplacements)
        throw new Problem('reference.replaced_too_often');
      const added = await this.referees.replace(tx, facts, old, referee, old.requestedAt !== null);
      return toFollowed(added, onlooker);
    });
  }
}

function sameReferee(a: Referee, b: Referee): boolean {
  return (['name', 'email', 'organisation', 'relation', 'locale'] as const).every((field) => a[field] === b[field]);
}

/** The form's own rules for a referee, and nobody who is asked already or has said no. */
function checkReferee(
  referee: Referee,
  old: ReferenceRecord,
  all: readonly ReferenceRecord[],
  { account }: RequestFacts,
): Issue[] {
  const question = { key: 'referees', type: 'referees', label: {}, required: true } as const;
  const context = { today: '', teams: [], referenceCount: 1, applicantEmail: account.email };
  const issues = checkAnswer(question, [referee], context).map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  const taken = all.filter(({ id, state }) =>
    id === old.id ? state === 'declined' : state !== 'replaced' && state !== 'cancelled',
  );
  const address = referee.email.toLowerCase();
  if (taken.some((one) => one.referee.email.toLowerCase() === address))
    issues.push(issueOf(['email'], 'referees.same_email', {}));
  return issues;
}
