import type { Locale, LocalizedText } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type {
  DecisionConflict,
  DecisionOutcome,
  OfferState,
  RejectionFeedback,
  RejectionReason,
  StagedDecision,
} from '@placet/contract/decisions/schemas.ts';
import { releasedState } from '../actions.ts';
import { conflictsOf } from '../domain/conflicts.ts';
import type { Addressee, Told } from '../mail-of.ts';

export const instant = (at: Date): string => at.toTemporalInstant().toString({ smallestUnit: 'millisecond' });

/** Of `decision d` with its team `t`. */
export const decisionColumns = `d.id AS decision_id, d.outcome, d.starts_on::text AS starts_on, d.ends_on::text AS ends_on, d.team_id,
  t.name AS team_name, d.conditions, d.answer_by, d.reason, d.line, d.staged_at, d.staged_by_name`;

export interface DecisionColumns {
  decision_id: string;
  outcome: DecisionOutcome;
  starts_on: string | null;
  ends_on: string | null;
  team_id: string | null;
  team_name: LocalizedText | null;
  conditions: LocalizedText[];
  answer_by: Date | null;
  reason: RejectionReason | null;
  line: string;
  staged_at: Date;
  staged_by_name: string;
}

/** What speaks against `decision d` of `application a`; row-level security lets an offer in another call be seen by nobody. */
export const standingColumns = `(d.outcome = 'offer' AND accepted_elsewhere(a.id, d.starts_on, d.ends_on)) AS accepted_elsewhere,
  EXISTS (SELECT FROM offer l WHERE l.account_id = a.account_id AND l.call_id = a.call_id AND l.state IN ('open', 'accepted')) AS live_offer,
  EXISTS (SELECT FROM rejection r WHERE r.application_id = a.id) AS rejected_already,
  (d.outcome = 'offer' AND EXISTS (SELECT FROM call_placement g WHERE g.call_id = d.call_id AND g.placed = 'before_offer')
    AND NOT EXISTS (SELECT FROM placement s WHERE s.decision_id = d.id AND s.state = 'reserved')) AS not_placed`;

export interface StandingColumns {
  accepted_elsewhere: boolean;
  live_offer: boolean;
  rejected_already: boolean;
  not_placed: boolean;
}

export function toStaged(row: DecisionColumns): StagedDecision {
  return {
    id: row.decision_id,
    outcome: row.outcome,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? {} },
    conditions: row.conditions,
    answerBy: row.answer_by && instant(row.answer_by),
    reason: row.reason,
    line: row.line,
    stagedAt: instant(row.staged_at),
    stagedBy: row.staged_by_name,
  };
}

export function toConflicts(
  row: DecisionColumns & StandingColumns & { readonly state: ReceivedState },
  now: Temporal.Instant,
): DecisionConflict[] {
  return conflictsOf(
    {
      outcome: row.outcome,
      possible: releasedState(row.state, row.outcome) !== null,
      answerBy: row.answer_by?.toTemporalInstant() ?? null,
      acceptedElsewhere: row.accepted_elsewhere,
      liveOffer: row.live_offer,
      rejectedAlready: row.rejected_already,
      notPlaced: row.not_placed,
    },
    now,
  );
}

export function toTold(row: DecisionColumns, feedback: RejectionFeedback): Told {
  return {
    outcome: row.outcome,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    team: row.team_name,
    conditions: row.conditions,
    answerBy: row.answer_by?.toTemporalInstant() ?? null,
    reason: row.reason,
    line: row.line,
    feedback,
  };
}

/** Of `application a` with its account `p`: to whom mails go. */
export const addresseeColumns = `a.id, a.number, coalesce(a.applicant_name, '') AS name, a.locale, a.state, a.account_id, p.email, p.name AS account_name,
  p.address_name`;

export interface AddresseeColumns {
  id: string;
  number: string;
  name: string;
  locale: Locale;
  state: ReceivedState;
  account_id: string;
  email: string;
  account_name: string;
  address_name: string | null;
}

export const toAddressee = (row: AddresseeColumns, call: Addressee['call']): Addressee => ({
  id: row.id,
  number: row.number,
  accountId: row.account_id,
  locale: row.locale,
  applicant: { email: row.email, name: row.account_name, addressName: row.address_name },
  call,
});

export interface OfferColumns {
  application_id: string;
  offer_state: OfferState;
  offer_starts_on: string;
  offer_ends_on: string;
  offer_answer_by: Date;
  offer_ended_at: Date | null;
  offer_reason: string;
}
