import type { CandidateAndNeed, Period } from './placement-input.ts';

/** Why a candidate and a need do not come together; a pair has all that apply, in this order. */
export const pairReasons = [
  /** Not there in any day of the need. */
  'period',
  /** There for fewer days than the need's shortest stay. */
  'too_short',
  'languages',
  'skills',
  'presence',
  'work_permission',
  'excluded_supervisor',
  'excluded_coordinator',
  'conflict',
  'family',
  /** Holds a seat already on all days on which they could be there. */
  'has_place',
  /** The candidate did not name the team, and what they did not name is not acceptable to them. */
  'not_wished',
] as const;
export type PairReason = (typeof pairReasons)[number];

/** A proposal: people decide. All its lists are in the order of ids, needs in their own order. */
export interface PlacementPlan {
  readonly objective: 'stable' | 'best_ranks';
  /**
   * `guaranteed`: all stays of a need fall together, so a stable plan exists and was found, and nobody gains by a false list of wishes.
   * `found`: with seats shared over time there is no such guarantee, but nobody is passed over here. `not_found`: `blocking` names
   * who is passed over. `not_sought`: the objective is another.
   */
  readonly stability: 'guaranteed' | 'found' | 'not_found' | 'not_sought';
  readonly places: readonly PlannedPlace[];
  /** Candidates without a place in this plan. */
  readonly unplaced: readonly string[];
  readonly needs: readonly NeedInPlan[];
  readonly statistics: PlanStatistics;
  /** Who is passed over: the candidate likes the need better than their place, and the need would take them. Verified. */
  readonly blocking: { readonly count: number; readonly pairs: readonly CandidateAndNeed[] };
  readonly pins: readonly PinPrice[];
  /** What exclusions by the coordinator change; those that change nothing are left out. */
  readonly exclusions: readonly (CandidateAndNeed & { readonly price: Price })[];
  readonly refusedPins: readonly RefusedPin[];
}

export interface PlannedPlace extends CandidateAndNeed, Period {
  readonly pinned: boolean;
  /** Which wish of the candidate the team is, from 1; null where they did not name it. */
  readonly wish: number | null;
  /** Where the candidate stands in the need's order, from 1, among the eligible who accept it; null for a pin that is not among them. */
  readonly place: number | null;
}

export interface NeedInPlan {
  readonly need: string;
  readonly positions: number;
  /** People placed by this plan, pins included. */
  readonly placed: number;
  readonly pinned: number;
  /** Seats held before that fall into the need's period. */
  readonly held: number;
  /** Seats that nobody takes on any day. */
  readonly free: number;
  /** How many eligible candidates accept it: the length of its order. */
  readonly candidates: number;
  /** The last place in its order that got in, where no seat is free; null where one is, or where nobody got in by the order. */
  readonly cutOff: number | null;
  /** Where a seat is free: why. */
  readonly unfilled: Unfilled | null;
}

/** Why a need has free seats: "needs fluent French: 3 candidates, all take Legal". */
export interface Unfilled {
  /** Candidates who meet all that is required, whether they wish for the team or not. */
  readonly eligible: number;
  /** By what the others miss; somebody may miss several. `not_wished` counts among the eligible only. */
  readonly reasons: Readonly<Partial<Record<PairReason, number>>>;
  /** Where the eligible are instead, the most first. */
  readonly elsewhere: readonly { readonly need: string; readonly count: number }[];
  /** How many of the eligible are in no need of this plan. */
  readonly unplaced: number;
}

export interface PlanStatistics {
  readonly candidates: number;
  readonly placed: number;
  readonly unplaced: number;
  /** How many got their first wish, their second and so on; up to the last that anybody got. Pins count. */
  readonly wishes: readonly number[];
  /** How many are where they did not wish to be. */
  readonly unranked: number;
  readonly seats: { readonly all: number; readonly held: number; readonly placed: number; readonly free: number };
}

/** What would be otherwise without a pin or an exclusion. */
export interface Price {
  /** Who would be better off without it, and who worse off, by their own wishes. */
  readonly better: readonly Moved[];
  readonly worse: readonly Moved[];
}

/** Somebody who is elsewhere in another plan. Null: in no need. */
export interface Moved {
  readonly candidate: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PinPrice extends CandidateAndNeed {
  /** What the pair lacks: a pin is kept all the same, and people should know. */
  readonly despite: readonly PairReason[];
  readonly price: Price;
}

/** Why a pin was not kept. `excluded` and what stands between the two are in `reasons`. */
export interface RefusedPin extends CandidateAndNeed {
  readonly code: 'unknown' | 'pinned_twice' | 'impossible' | 'no_seat' | 'supervisor_full';
  /** For `impossible`. */
  readonly reasons: readonly PairReason[];
}

/** Why a candidate is, or is not, where a need is. */
export type Certificate =
  | {
      readonly code: 'placed' | 'pinned_here';
      readonly from: string;
      readonly to: string;
      readonly wish: number | null;
      readonly place: number | null;
      /** What a pin is kept in spite of. */
      readonly despite: readonly PairReason[];
    }
  /** They hold a seat of it already, and nothing more is possible for them. */
  | { readonly code: 'held'; readonly from: string; readonly to: string }
  | { readonly code: 'pinned_elsewhere'; readonly need: string }
  /** What is required and not met, exclusions included; with `not_wished` where that is so as well. */
  | { readonly code: 'ineligible'; readonly reasons: readonly PairReason[] }
  | { readonly code: 'not_wished' }
  /** They are where they would rather be: `own` before `wish`, both from 1; null where they did not name the team. */
  | {
      readonly code: 'prefers_own';
      readonly need: string;
      readonly own: number | null;
      readonly wish: number | null;
    }
  /** On a day of their stay the seats are full with people who stand before them: the last of these is at `cutOff`. */
  | {
      readonly code: 'need_full';
      readonly wish: number | null;
      readonly place: number;
      readonly cutOff: number;
      readonly positions: number;
      /** Of the seats, how many are pinned or were held before. */
      readonly fixed: number;
      readonly on: string;
    }
  /** There is a seat, but the supervisor has no time for another person, all others standing before them. */
  | {
      readonly code: 'supervisor_full';
      readonly wish: number | null;
      readonly place: number;
      readonly supervisor: string;
      readonly most: number;
      readonly on: string;
    }
  /** Somebody who stands behind them got in by a soft bound: of this need, or of another of its supervisor; then this one may have none. */
  | {
      readonly code: 'soft_bound';
      readonly wish: number | null;
      readonly place: number;
      readonly group: string | null;
      readonly floor: number | null;
      readonly ceiling: number | null;
      readonly ofGroup: number;
    }
  /** All seats on a day of their stay are pinned for others or were held before. */
  | {
      readonly code: 'seat_pinned';
      readonly wish: number | null;
      readonly place: number;
      readonly for: readonly string[];
      readonly held: number;
    }
  /** They are passed over: the need would take them, and they would go. */
  | { readonly code: 'passed_over'; readonly wish: number | null; readonly place: number };

/** A change that somebody thinks about. */
export type PlacementChange =
  | { readonly kind: 'pin' | 'unpin' | 'exclude'; readonly candidate: string; readonly need: string }
  | { readonly kind: 'positions'; readonly need: string; readonly by: number }
  | { readonly kind: 'drop_language'; readonly need: string; readonly language: string }
  | { readonly kind: 'drop_skill'; readonly need: string; readonly skill: string }
  | { readonly kind: 'move_period'; readonly need: string; readonly from: string; readonly to: string };

/** What becomes of everybody. */
export interface WhatIf {
  /** Without prices: they are computed for plans that are kept. */
  readonly plan: PlacementPlan;
  /** Everybody who is elsewhere. */
  readonly moved: readonly (Moved & { readonly effect: 'better' | 'worse' })[];
  /** Why the pin is impossible, where it is. */
  readonly refused: RefusedPin | null;
}
