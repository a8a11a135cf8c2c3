import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { BatchRefusal, ScreeningAction, ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { SentApplications } from '../applications/sent-applications.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { hasReviewers, keepDecision, undoDecision } from './data/decisions.queries.ts';
import { stateAfter } from './actions.ts';
import { judgeEligibility } from './domain/judge-eligibility.ts';
import { rulesOf, toldBy } from './told.ts';

interface RuleGiven {
  readonly key: string;
  readonly reason: LocalizedText;
}

/** Why nothing was changed. */
export type Refusal = Exclude<BatchRefusal, 'not_found'> | 'unknown_rule';

/**
 * Changes one application: its state, what was decided, and one audit event. No mail and nothing that an applicant sees: what they are told
 * is the release of decisions.
 */
@Injectable()
export class Deciding {
  constructor(private readonly sent: SentApplications) {}

  /** @param application held to be changed */
  async decide(
    tx: Transaction,
    application: ApplicationRecord,
    decision: ScreeningDecision,
    batchId: string | null,
  ): Promise<{ readonly state: ReceivedState } | { readonly refused: Refusal }> {
    if (tx.actor.kind === 'account' && tx.actor.accountId === application.accountId)
      return { refused: 'own_application' };
    const state = stateAfter(application.state as ReceivedState, decision.action);
    if (state === null) return { refused: 'not_possible' };
    if (decision.action === 'undo_review' && (await hasReviewers(tx, application.id)))
      return { refused: 'not_possible' };
    const rules = await this.rulesGiven(tx, application, decision);
    if ('refused' in rules) return rules;
    const [changed] = await tx.query('UPDATE application SET state = $2 WHERE id = $1 AND state = $3 RETURNING 1', [
      application.id,
      state,
      application.state,
    ]);
    if (!changed) return { refused: 'not_possible' };
    await this.note(tx, application, decision, rules.rules, batchId);
    return { state };
  }

  private async note(
    tx: Transaction,
    { id, call }: ApplicationRecord,
    decision: ScreeningDecision,
    rules: readonly RuleGiven[],
    batchId: string | null,
  ): Promise<void> {
    const subject = { type: 'application', id } as const;
    const kept = { applicationId: id, callId: call.id, batchId };
    switch (decision.action) {
      case 'find_ineligible': {
        const { reason, note } = decision;
        await keepDecision(tx, { ...kept, kind: 'ineligible', reason, rules, note });
        const data = { reasonCode: reason, rules: rules.map(({ key }) => key), batchId };
        return tx.audit({ subject, type: 'application.found_ineligible', data });
      }
      case 'accept':
        await keepDecision(tx, { ...kept, kind: 'accepted', reason: null, rules: [], note: '' });
        return tx.audit({ subject, type: 'application.accepted_for_review', data: { batchId } });
      default: {
        const undone = (await undoDecision(tx, id)) ?? batchId;
        const type = undoEvents[decision.action];
        return tx.audit({ subject, type, data: { batchId: undone } });
      }
    }
  }

  /** The rules that are the reason, as they read now: those named, else all against that hold. */
  private async rulesGiven(
    tx: Transaction,
    application: ApplicationRecord,
    decision: ScreeningDecision,
  ): Promise<{ readonly rules: readonly RuleGiven[] } | { readonly refused: Refusal }> {
    if (decision.action !== 'find_ineligible' || decision.reason !== 'rules') return { rules: [] };
    const rules = await rulesOf(tx, application.call.id);
    if (decision.rules) {
      const named = rules.rules.filter(({ key, outcome }) => outcome !== 'eligible' && decision.rules?.includes(key));
      if (named.length < new Set(decision.rules).size) return { refused: 'unknown_rule' };
      return { rules: named.map(({ key, reason }) => ({ key, reason })) };
    }
    const sent = await this.sent.latest(tx, application);
    const judged = sent ? judgeEligibility(rules, toldBy(application, sent)).rules : [];
    const holding = judged.filter(({ outcome, result }) => outcome === 'not_eligible' && result === 'holds');
    if (holding.length === 0) return { refused: 'no_rule_against' };
    return { rules: holding.map(({ key, reason }) => ({ key, reason })) };
  }
}

const undoEvents = {
  reopen: 'application.reopened',
  undo_review: 'application.review_undone',
} as const satisfies Partial<Record<ScreeningAction, string>>;
