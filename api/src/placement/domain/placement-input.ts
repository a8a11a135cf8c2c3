import type { LanguageLevel } from '@placet/contract/forms/constants.ts';
import type { Presence } from '@placet/contract/teams/schemas.ts';

/** Days, both included, as 2027-02-28. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface CandidateToPlace {
  readonly id: string;
  /** The teams that they would join, the best first. A team named twice counts where it is named first. */
  readonly wishes: readonly string[];
  /** Whether needs of teams that they did not name follow, in their order, or are not acceptable to them. */
  readonly unranked: 'after' | 'never';
  /** When they can come; empty: always. */
  readonly available: readonly Period[];
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  /** Compared without regard to capitals and spaces around. */
  readonly skills: readonly string[];
  /** The kinds of presence they accept; empty: they did not say, and accept all. */
  readonly presence: readonly Presence[];
  /** Whether they may work where the organisation is; null where nobody asked. */
  readonly workPermission: boolean | null;
  /** What reviews say, adjusted, from 0 to 1; null where there are none. */
  readonly review: number | null;
  /** Their answer to the one ordinary question that bounds are about, never one asked for monitoring; null: they gave none. */
  readonly group: string | null;
}

/** A soft bound: people of the group come first while fewer than `floor` are there, and last from `ceiling` on. No seat is kept empty for it. */
export interface GroupBound {
  readonly group: string;
  readonly floor: number;
  readonly ceiling: number;
}

export interface NeedToFill extends Period {
  readonly id: string;
  readonly team: string;
  /** Where it stands among all needs; equal ones stand by their ids. A wish for a team is one for its needs in this order. */
  readonly order: number;
  readonly positions: number;
  /** Levels are the lowest that do. Those that are not required are wished. */
  readonly languages: readonly {
    readonly language: string;
    readonly level: LanguageLevel;
    readonly required: boolean;
  }[];
  readonly skills: readonly { readonly name: string; readonly required: boolean }[];
  readonly presence: Presence;
  readonly needsPermission: boolean;
  /** The shortest stay that is worth it. */
  readonly minDays: number;
  /** Whose shared capacity it takes, if `supervisors` says how much that is. */
  readonly supervisor: string | null;
  /** The supervisor's order: candidates in tiers, the best first, alike within a tier. Who is in none comes after all of them. */
  readonly ranking: readonly (readonly string[])[];
  readonly bounds: readonly GroupBound[];
}

export interface SupervisorCapacity {
  readonly id: string;
  /** How many people at the same time, over all needs that name them. */
  readonly most: number;
}

export interface CandidateAndNeed {
  readonly candidate: string;
  readonly need: string;
}

export interface Exclusion extends CandidateAndNeed {
  /** Who excluded the pair, or what stands between the two. */
  readonly code: 'supervisor' | 'coordinator' | 'conflict' | 'family';
}

/** A seat that somebody holds already; it is never moved. */
export interface TakenSeat extends Period {
  /** Who holds it, where they are among the candidates: they get nothing that overlaps with it. */
  readonly candidate: string | null;
  readonly need: string;
}

/** What the parts of the wish score weigh against each other, from 0; shown to people. */
export interface WishWeights {
  readonly languages: number;
  readonly skills: number;
  readonly presence: number;
  readonly review: number;
}

/** All that a plan is computed from, a plain JSON value: the same input gives the same plan, in whatever order its lists are. */
export interface PlacementInput {
  /** `stable`: deferred acceptance. `best_ranks`: the most people placed, then the best wishes in total, whoever is passed over. */
  readonly objective: 'stable' | 'best_ranks';
  /** Published: decides between candidates whom a need ranks alike, the same for all needs. Its lower 32 bits count. */
  readonly seed: number;
  readonly candidates: readonly CandidateToPlace[];
  readonly needs: readonly NeedToFill[];
  readonly supervisors: readonly SupervisorCapacity[];
  /** Decided by people before the plan is made. */
  readonly pins: readonly CandidateAndNeed[];
  readonly exclusions: readonly Exclusion[];
  readonly taken: readonly TakenSeat[];
  readonly weights: WishWeights;
}
