import type {
  BoardPerson,
  pairReason,
  pinKind,
  PlanObjective,
  PlanState,
  PlanSummary,
} from '@placet/contract/placement/plans.ts';
import type { endedHow, PlacementView, PublicationConflict } from '@placet/contract/placement/publication.ts';
import type * as z from 'zod';
import type { Tone } from '../../ui/status-tag/status-tag';

export type PairReason = z.infer<typeof pairReason>;
export type PinKind = z.infer<typeof pinKind>;
export type PlacementEnd = z.infer<typeof endedHow>;

export const objectiveNames: Readonly<Record<PlanObjective, string>> = {
  stable: $localize`:@@placement.objective.stable:Stable`,
  best_ranks: $localize`:@@placement.objective.bestRanks:Best ranks`,
};
export const objectiveHints: Readonly<Record<PlanObjective, string>> = {
  stable: $localize`:@@placement.objective.stableHint:Nobody is passed over: no team prefers somebody who would rather be there than where they are.`,
  best_ranks: $localize`:@@placement.objective.bestRanksHint:As many high wishes in total as can be, even where somebody is passed over for it.`,
};

export const planStateNames: Readonly<Record<PlanState, string>> = {
  queued: $localize`:@@placement.plan.queued:waiting`,
  running: $localize`:@@placement.plan.running:being computed`,
  proposed: $localize`:@@placement.plan.proposed:proposed`,
  published: $localize`:@@placement.plan.published:published`,
  cancelled: $localize`:@@placement.plan.cancelled:stopped`,
  failed: $localize`:@@placement.plan.failed:failed`,
  discarded: $localize`:@@placement.plan.discarded:thrown away`,
};
export const planStateTones: Readonly<Record<PlanState, Tone>> = {
  queued: 'waiting',
  running: 'progress',
  proposed: 'progress',
  published: 'done',
  cancelled: 'blocked',
  failed: 'problem',
  discarded: 'blocked',
};

/** What stands between a person and a need, as one says it of the person. */
export const reasonNames: Readonly<Record<PairReason, string>> = {
  period: $localize`:@@placement.reason.period:is not there at that time`,
  too_short: $localize`:@@placement.reason.tooShort:could stay only for a short time`,
  languages: $localize`:@@placement.reason.languages:lacks a language that is needed`,
  skills: $localize`:@@placement.reason.skills:lacks a skill that is needed`,
  presence: $localize`:@@placement.reason.presence:cannot be present as the work asks`,
  work_permission: $localize`:@@placement.reason.workPermission:would need a permission to work`,
  excluded_supervisor: $localize`:@@placement.reason.excludedSupervisor:excluded by the supervisor`,
  excluded_coordinator: $localize`:@@placement.reason.excludedCoordinator:excluded by a coordinator`,
  conflict: $localize`:@@placement.reason.conflict:conflict of interest`,
  family: $localize`:@@placement.reason.family:has family in the team`,
  has_place: $localize`:@@placement.reason.hasPlace:has a place at that time already`,
  not_wished: $localize`:@@placement.reason.notWished:did not wish for the team`,
};

/** The same, counted: what the others lack. */
export const lackNames: Readonly<Record<PairReason, string>> = {
  period: $localize`:@@placement.lack.period:not there at that time`,
  too_short: $localize`:@@placement.lack.tooShort:there for too short a time`,
  languages: $localize`:@@placement.lack.languages:without the languages`,
  skills: $localize`:@@placement.lack.skills:without the skills`,
  presence: $localize`:@@placement.lack.presence:not able to be present as asked`,
  work_permission: $localize`:@@placement.lack.workPermission:without a permission to work`,
  excluded_supervisor: $localize`:@@placement.lack.excludedSupervisor:excluded by the supervisor`,
  excluded_coordinator: $localize`:@@placement.lack.excludedCoordinator:excluded by coordinators`,
  conflict: $localize`:@@placement.lack.conflict:with a conflict of interest`,
  family: $localize`:@@placement.lack.family:with family in the team`,
  has_place: $localize`:@@placement.lack.hasPlace:placed already`,
  not_wished: $localize`:@@placement.lack.notWished:who did not wish for the team`,
};

export const pinKindNames: Readonly<Record<PinKind, string>> = {
  pin: $localize`:@@placement.pin.pin:Always together`,
  exclude: $localize`:@@placement.pin.exclude:Never together`,
  conflict: $localize`:@@placement.pin.conflict:Never: conflict of interest`,
  family: $localize`:@@placement.pin.family:Never: family in the team`,
};

export const refusedPinNames: Readonly<Record<string, string>> = {
  unknown: $localize`:@@placement.pinRefused.unknown:one of the two is not there any more`,
  pinned_twice: $localize`:@@placement.pinRefused.twice:the person is pinned elsewhere`,
  impossible: $localize`:@@placement.pinRefused.impossible:the two cannot come together`,
  no_seat: $localize`:@@placement.pinRefused.noSeat:no seat is free for their stay`,
  supervisor_full: $localize`:@@placement.pinRefused.supervisorFull:the supervisor has no time for another person`,
};

export const howNames: Readonly<Record<NonNullable<BoardPerson['place']>['how'], string>> = {
  computed: $localize`:@@placement.how.computed:by the plan`,
  pinned: $localize`:@@placement.how.pinned:pinned`,
  by_hand: $localize`:@@placement.how.byHand:moved by hand`,
};

export const stabilityNames: Readonly<Record<NonNullable<PlanSummary['stability']>, string>> = {
  guaranteed: $localize`:@@placement.stability.guaranteed:Stable: nobody is passed over.`,
  found: $localize`:@@placement.stability.found:Nobody is passed over, though seats are shared over time.`,
  not_found: $localize`:@@placement.stability.notFound:No plan was found in which nobody is passed over.`,
  not_sought: $localize`:@@placement.stability.notSought:Computed for the best ranks; somebody may be passed over.`,
};

export const conflictNames: Readonly<Record<PublicationConflict, string>> = {
  no_seat: $localize`:@@placement.conflict.noSeat:no seat is free any more`,
  overlaps: $localize`:@@placement.conflict.overlaps:has another place at the same time`,
  not_possible: $localize`:@@placement.conflict.notPossible:the application has gone on`,
  own_application: $localize`:@@placement.conflict.own:your own application: somebody else publishes it`,
};

export const placeStateNames: Readonly<Record<PlacementView['state'], string>> = {
  reserved: $localize`:@@placement.place.reserved:kept for an offer`,
  confirmed: $localize`:@@placement.place.confirmed:confirmed`,
  cancelled: $localize`:@@placement.place.cancelled:over`,
};
export const placeStateTones: Readonly<Record<PlacementView['state'], Tone>> = {
  reserved: 'waiting',
  confirmed: 'done',
  cancelled: 'blocked',
};

export const endNames: Readonly<Record<PlacementEnd, string>> = {
  moved: $localize`:@@placement.end.moved:moved to another team`,
  ended_early: $localize`:@@placement.end.early:ended early`,
  cancelled: $localize`:@@placement.end.cancelled:called off`,
  declined: $localize`:@@placement.end.declined:offer declined`,
  lapsed: $localize`:@@placement.end.lapsed:offer not answered in time`,
  revoked: $localize`:@@placement.end.revoked:offer taken back`,
  withdrawn: $localize`:@@placement.end.withdrawn:application withdrawn`,
  unstaged: $localize`:@@placement.end.unstaged:offer not sent`,
};
