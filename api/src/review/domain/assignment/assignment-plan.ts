import type { Pair } from './assignment-input.ts';
import type { Reason } from './pair-cost.ts';

/** A proposal: people decide. */
export interface AssignmentPlan {
  readonly reviews: readonly PlannedReview[];
  readonly loads: readonly ReviewerLoad[];
  /** Whether every application gets what it needs and every reviewer their minimum. */
  readonly complete: boolean;
  readonly short: readonly ShortApplication[];
  /** Where not complete: the smallest reason found, those that want more than is there. */
  readonly bottleneck: Bottleneck | null;
  /** Reviewers with fewer than their minimum, which only a plan that is not complete has. */
  readonly belowMinimum: readonly string[];
  readonly connection: Connection;
  /** Pins that were in conflict or named nobody here, and were not kept. */
  readonly dropped: readonly Pair[];
}

export interface PlannedReview extends Pair {
  /** From 0 to 1: expertise, language and preference; see pair-cost.ts. */
  readonly fit: number;
  /** What each part costs, `load` as the last review of this reviewer does. */
  readonly reasons: readonly Reason[];
  /** `pinned`: was there before. `link`: added so that all reviews can be compared with each other. */
  readonly because: 'assigned' | 'pinned' | 'link';
}

export interface ReviewerLoad {
  readonly reviewer: string;
  readonly load: number;
  readonly minLoad: number;
  readonly maxLoad: number;
}

/** An application with fewer reviews than it needs, and what became of all reviewers. */
export interface ShortApplication {
  readonly application: string;
  readonly missing: number;
  /** Reviewers who may review it, pinned ones included. */
  readonly eligible: number;
  /** Of these: who review it in this plan, and who do not and have no room left. */
  readonly reviewing: number;
  readonly full: number;
  /** Reviewers ruled out by a conflict, and by a language that they do not read. */
  readonly conflicting: number;
  readonly unread: number;
}

/**
 * Those who want more than there is. `capacity`: the applications need so many reviews, of which these reviewers, and others who
 * review all of them that they may, can write only `room`. `minimum`: the reviewers' minimum loads ask for `needed` reviews, of
 * which these applications, all that they may review, offer only `room`.
 */
export interface Bottleneck {
  readonly because: 'capacity' | 'minimum';
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  readonly needed: number;
  readonly room: number;
}

/**
 * Whether scores can be compared: reviewers who have no application in common, even by way of others, cannot be told strict from
 * lenient.
 */
export interface Connection {
  /** Groups with nothing in common, before links. */
  readonly groups: number;
  /** And after. More than one where no eligible reviewer with room links them, or no links were wanted. */
  readonly groupsLeft: number;
}
