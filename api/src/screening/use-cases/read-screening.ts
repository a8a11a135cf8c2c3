import { Injectable } from '@nestjs/common';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ScreeningView } from '@placet/contract/screening/schemas.ts';
import { AccessRecords } from '../../applications/access-records.ts';
import { SentApplications } from '../../applications/sent-applications.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { readDecision } from '../data/decisions.queries.ts';
import { readDuplicates, readEarlier, readParts } from '../data/view.queries.ts';
import { actionsFrom } from '../actions.ts';
import { judgeEligibility } from '../domain/judge-eligibility.ts';
import { rulesOf, toldBy } from '../told.ts';

/**
 * What one decides by. The rules are looked at anew, sensitive answers included: here they may be opened, which is noted and which the
 * applicant sees.
 */
@Injectable()
export class ReadScreening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly sent: SentApplications,
    private readonly records: AccessRecords,
  ) {}

  /** @throws Problem `not_found` | `screening.own_application`: nobody learns here what is thought of them */
  run(actor: Actor, id: string): Promise<ScreeningView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.received.record(tx, id, 'screening.read');
      if (actor.kind === 'account' && actor.accountId === application.accountId)
        throw new Problem('screening.own_application');
      const sent = await this.sent.latest(tx, application);
      if (!sent) throw notFound();
      await this.records.note(tx, id, 'application');
      const state = application.state as ReceivedState;
      return {
        id,
        state,
        eligibility: judgeEligibility(await rulesOf(tx, application.call.id), toldBy(application, sent)),
        parts: await readParts(tx, id),
        returnedUntil: application.returned?.deadline.toString({ smallestUnit: 'millisecond' }) ?? null,
        duplicates: await readDuplicates(tx, id),
        earlier: await readEarlier(tx, id, application.accountId),
        decision: await readDecision(tx, id),
        can: actionsFrom(state),
      };
    });
  }
}
