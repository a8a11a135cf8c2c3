import type { DecisionConflict, DecisionOutcome } from '@placet/contract/decisions/schemas.ts';

/** What stands against a staged decision, as far as it is known now. */
export interface Standing {
  readonly outcome: DecisionOutcome;
  /** Whether the lifecycle lets the outcome follow the application's state. */
  readonly possible: boolean;
  /** Of an offer, else null. */
  readonly answerBy: Temporal.Instant | null;
  /** The person has accepted an offer for a time that overlaps, in any call. */
  readonly acceptedElsewhere: boolean;
  /** The person holds an offer in this call that waits for an answer or was accepted. */
  readonly liveOffer: boolean;
  readonly rejectedAlready: boolean;
  /** An offer of a call that places people first, for which no seat is held. */
  readonly notPlaced: boolean;
}

/** Everything that keeps it from being released, in the order it is shown; nothing when it can be. */
export function conflictsOf(standing: Standing, now: Temporal.Instant): DecisionConflict[] {
  const { outcome, answerBy } = standing;
  const found: [DecisionConflict, boolean][] = [
    ['not_possible', !standing.possible],
    ['answer_by_past', answerBy !== null && Temporal.Instant.compare(answerBy, now) <= 0],
    ['overlapping_offer', outcome === 'offer' && standing.acceptedElsewhere],
    ['live_offer', standing.liveOffer],
    ['rejected_already', standing.rejectedAlready],
    ['not_placed', standing.notPlaced],
  ];
  return found.flatMap(([conflict, holds]) => (holds ? [conflict] : []));
}
