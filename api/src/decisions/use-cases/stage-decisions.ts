import { Injectable } from '@nestjs/common';
import type { NewDecision, StageRefusal, StageResult, StageWanted } from '@placet/contract/decisions/schemas.ts';
import { authoriseKind } from '../../access/authorise.ts';
import type { ApplicationRecord } from '../../applications/lifecycle.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { DecidedCall } from '../data/calls.queries.ts';
import { endDecision, readNamed } from '../data/staging.queries.ts';
import { findCall } from '../decided-calls.ts';
import { endOfDay } from '../domain/answering.ts';
import { shortlistedState } from '../actions.ts';
import { holdForStaging, leaveWaitlist, stageDecision, type DecidedFacts } from '../stage-decision.ts';

/**
 * Shortlists and stages, one or several at once: each changes wholly or stays as it is. No mail, and nothing that an applicant sees. They
 * are held in the order of their ids, so that two batches never wait for each other in a circle.
 */
@Injectable()
export class StageDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
  ) {}

  run(actor: Actor, slug: string, wanted: StageWanted): Promise<StageResult> {
    authoriseKind(actor, 'decision.stage');
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await findCall(tx, slug, 'decision.stage');
      const facts = wanted.action === 'stage' ? this.checked(tx, call, wanted.decision, wanted.applications) : null;
      await holdForStaging(tx, call.id);
      const refusals = new Map<string, StageRefusal | null>();
      const known = await readNamed(tx, call.id, wanted.applications);
      for (const id of wanted.applications.toSorted())
        refusals.set(id, known.has(id) ? await this.one(tx, id, wanted, facts) : 'not_found');
      const named = await readNamed(tx, call.id, wanted.applications);
      return {
        changed: [...refusals.values()].filter((refused) => refused === null).length,
        rows: wanted.applications.map((id) => {
          const { number = null, name = null, state = null } = named.get(id) ?? {};
          return { id, number, name, state, refused: refusals.get(id) ?? null };
        }),
      };
    });
  }

  /** @throws Problem `decision.line_not_allowed` | `decision.line_for_several` | `decision.answer_by_past` */
  private checked(tx: Transaction, call: DecidedCall, decision: NewDecision, ids: readonly string[]): DecidedFacts {
    const none = { startsOn: null, endsOn: null, teamId: null, conditions: [], answerBy: null, reason: null, line: '' };
    if (decision.outcome === 'reject') {
      const path = ['body', 'decision', 'line'];
      const issues = [{ path, code: 'not_allowed' }];
      if (decision.line !== '' && call.rejectionFeedback !== 'comments')
        throw new Problem('decision.line_not_allowed', { issues });
      if (decision.line !== '' && ids.length > 1) throw new Problem('decision.line_for_several', { issues });
      return { ...none, ...decision };
    }
    if (decision.outcome === 'waitlist') return { ...none, outcome: 'waitlist' };
    const answerBy = endOfDay(decision.answerBy, call.timeZone);
    if (Temporal.Instant.compare(answerBy, tx.now) <= 0)
      throw new Problem('decision.answer_by_past', {
        issues: [{ path: ['body', 'decision', 'answerBy'], code: 'too_early' }],
      });
    if (decision.teamId !== null && !call.teams.some(({ id }) => id === decision.teamId))
      throw new Problem('request.invalid', { issues: [{ path: ['body', 'decision', 'teamId'], code: 'custom' }] });
    return { ...none, ...decision, answerBy };
  }

  private async one(
    tx: Transaction,
    id: string,
    wanted: StageWanted,
    facts: DecidedFacts | null,
  ): Promise<StageRefusal | null> {
    const application = await this.received.record(tx, id, 'decision.stage', 'change');
    if (tx.actor.kind === 'account' && tx.actor.accountId === application.accountId) return 'own_application';
    switch (wanted.action) {
      case 'stage':
        return facts ? this.stage(tx, application, facts) : 'not_possible';
      case 'unstage':
        return this.unstage(tx, application);
      default:
        return this.shortlist(tx, application, wanted.action);
    }
  }

  private async shortlist(
    tx: Transaction,
    { id, call, state }: ApplicationRecord,
    action: 'shortlist' | 'unshortlist',
  ): Promise<StageRefusal | null> {
    const next = shortlistedState(state, action);
    const staged = (await readNamed(tx, call.id, [id])).get(id)?.staged;
    if (next === null || (action === 'unshortlist' && staged === 'offer')) return 'not_possible';
    await tx.query('UPDATE application SET state = $2 WHERE id = $1', [id, next]);
    const type = action === 'shortlist' ? 'application.shortlisted' : 'application.unshortlisted';
    await tx.audit({ subject: { type: 'application', id }, type, data: {} });
    return null;
  }

  private async stage(
    tx: Transaction,
    { id, call, state }: ApplicationRecord,
    facts: DecidedFacts,
  ): Promise<StageRefusal | null> {
    const staged = await stageDecision(tx, { id, callId: call.id, state }, facts);
    return staged === null ? 'not_possible' : null;
  }

  private async unstage(tx: Transaction, { id, state }: ApplicationRecord): Promise<StageRefusal | null> {
    const ended = await endDecision(tx, id, 'unstaged');
    if (!ended) return 'not_possible';
    await leaveWaitlist(tx, id, state);
    const data = { decisionId: ended.id, outcome: ended.outcome };
    await tx.audit({ subject: { type: 'application', id }, type: 'application.decision_unstaged', data });
    return null;
  }
}
