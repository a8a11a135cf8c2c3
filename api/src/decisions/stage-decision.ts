import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { releasedState } from './actions.ts';
import { holdCall } from './data/calls.queries.ts';
import { isReleasing } from './data/releases.queries.ts';
import {
  endDecision,
  keepDecision,
  putOnWaitlist,
  takeOffWaitlist,
  type DecisionToKeep,
} from './data/staging.queries.ts';

export { endOfDay } from './domain/answering.ts';

/** What is decided, apart from on whom. */
export type DecidedFacts = Omit<DecisionToKeep, 'applicationId' | 'callId'>;

/** Nobody else stages in the call until the transaction ends. @throws Problem `decision.releasing` */
export async function holdForStaging(tx: Transaction, callId: string): Promise<void> {
  await holdCall(tx, callId);
  if (await isReleasing(tx, callId)) throw new Problem('decision.releasing');
}

/** In place of what was staged before. The call is held. @returns the id of the decision, or null where the lifecycle does not let it follow */
export async function stageDecision(
  tx: Transaction,
  { id, callId, state }: { readonly id: string; readonly callId: string; readonly state: ApplicationState },
  facts: DecidedFacts,
): Promise<string | null> {
  if (releasedState(state, facts.outcome) === null) return null;
  const replaced = await endDecision(tx, id, 'replaced');
  const decisionId = await keepDecision(tx, { applicationId: id, callId, ...facts });
  if (facts.outcome === 'waitlist') await putOnWaitlist(tx, id, callId);
  else await leaveWaitlist(tx, id, state);
  const data = { decisionId, outcome: facts.outcome, replaces: replaced?.outcome ?? null };
  await tx.audit({ subject: { type: 'application', id }, type: 'application.decision_staged', data });
  return decisionId;
}

/** Who was told that they are on the waiting list keeps their place there until something else is released. */
export async function leaveWaitlist(tx: Transaction, id: string, state: ApplicationState): Promise<void> {
  if ((state as ReceivedState) !== 'waitlisted') await takeOffWaitlist(tx, id);
}
