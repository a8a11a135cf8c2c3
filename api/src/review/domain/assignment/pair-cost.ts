import type { LanguageLevel } from '@placet/contract/forms/constants.ts';
import type { ApplicationToReview, AvailableReviewer, Preference } from './assignment-input.ts';

/** What a review costs at worst, by the part of the cost. The first three make up the fit: together they are 1000. */
export const COST = { expertise: 600, language: 250, preference: 150, avoid: 500, load: 300 } as const;

export const FIT_COST = COST.expertise + COST.language + COST.preference;

/** What share of a review done in the past counts as one that is open. */
export const PAST_SHARE = 0.25;

/** How well somebody of a level judges what is written in the language, from 0 to 1; below B1 not at all. */
export const READING: Readonly<Record<LanguageLevel, number>> = {
  A1: 0,
  A2: 0,
  B1: 0.4,
  B2: 0.8,
  C1: 1,
  C2: 1,
  native: 1,
};

/** Why a reviewer stands where they stand for an application: what each part adds to the cost, 0 being the best. */
export interface Reason {
  readonly part: keyof typeof COST;
  /** From 0 to what COST names for the part, or for `load` beyond. */
  readonly cost: number;
}

/** Cost of the expertise that is wished and missing: 0 where all of it is there, or none is wished. */
export function expertiseCost(wished: readonly string[], has: ReadonlySet<string>): number {
  const missing = wished.filter((each) => !has.has(each)).length;
  return missing === 0 ? 0 : Math.round((COST.expertise * missing) / wished.length);
}

/** Cost by the language that is read worst; null where one is not read at all: the pair is then impossible. */
export function languageCost(written: readonly string[], reads: ReadonlyMap<string, LanguageLevel>): number | null {
  let worst = 1;
  for (const language of written) {
    const level = reads.get(language);
    worst = Math.min(worst, level === undefined ? 0 : READING[level]);
  }
  return worst === 0 ? null : Math.round(COST.language * (1 - worst));
}

export function preferenceCost(preference: Preference): number {
  return Math.round((COST.preference * (2 - preference)) / 4);
}

/**
 * Cost of the reviewer's review number `position` in this call, from 1: it grows with each, and is shared by what a reviewer is
 * ready to do, so that loads become equal in proportion to it.
 */
export function loadCost(reviewer: AvailableReviewer, position: number): number {
  const carried = reviewer.openElsewhere + reviewer.pastLoad * PAST_SHARE;
  const most = Math.max(1, reviewer.maxLoad);
  return Math.round((COST.load * (position + Math.min(carried, 4 * most))) / most);
}

/** The fit of a pair, from 0 to 1, by what its expertise, language and preference cost. */
export function fitOf(cost: number): number {
  return (FIT_COST - cost) / FIT_COST;
}

/** The part of the cost that depends on nothing but what application and reviewer are like. */
export function profileOf({ languages, expertise }: ApplicationToReview): string {
  return JSON.stringify([languages.toSorted(), expertise.toSorted()]);
}
