import type { Facts } from './facts.ts';
import type { WishWeights } from './placement-input.ts';

/** Scores are whole, up to this: candidates who do not differ by a ten-thousandth are alike. */
export const FULL_SCORE = 10_000;

/** How well a candidate answers what a need wishes, by part, from 0 to 1; null: the part says nothing, and the others weigh more. */
export type WishParts = Readonly<Record<keyof WishWeights, number | null>>;

/**
 * - `languages`: the mean over those wished: 1 where the level is met, otherwise the share of the steps to it;
 * - `skills`: the share of those wished that the candidate has;
 * - `presence`: 1 where the candidate named the need's kind, a half where they said nothing;
 * - `review`: what reviews say.
 */
export function wishParts(facts: Facts, candidate: number, need: number): WishParts {
  const known = (part: number) => (part < 0 ? null : part);
  return {
    languages: known(languagesPart(facts, candidate, need)),
    skills: known(skillsPart(facts, candidate, need)),
    presence: known(facts.presencePart[candidate]!),
    review: known(facts.reviewPart[candidate]!),
  };
}

/** The weighted mean of what the parts say, from 0 to FULL_SCORE. */
export function wishScore(facts: Facts, candidate: number, need: number): number {
  const { weights } = facts.input;
  const languages = languagesPart(facts, candidate, need);
  const skills = skillsPart(facts, candidate, need);
  const review = facts.reviewPart[candidate]!;
  let sum = facts.presencePart[candidate]! * weights.presence;
  let weight = weights.presence;
  if (languages >= 0) {
    sum += languages * weights.languages;
    weight += weights.languages;
  }
  if (skills >= 0) {
    sum += skills * weights.skills;
    weight += weights.skills;
  }
  if (review >= 0) {
    sum += review * weights.review;
    weight += weights.review;
  }
  return weight === 0 ? 0 : Math.round((FULL_SCORE * sum) / weight);
}

/** −1 where none is wished. */
function languagesPart(facts: Facts, candidate: number, need: number): number {
  const { wishedLanguages } = facts.asked[need]!;
  if (wishedLanguages.length === 0) return -1;
  const first = candidate * facts.languages;
  let levels = 0;
  for (const { language, level } of wishedLanguages) levels += Math.min(1, facts.level[first + language]! / level);
  return levels / wishedLanguages.length;
}

/** −1 where none is wished. */
function skillsPart(facts: Facts, candidate: number, need: number): number {
  const { wishedSkills } = facts.asked[need]!;
  if (wishedSkills.length === 0) return -1;
  const first = candidate * facts.skills;
  let has = 0;
  for (const skill of wishedSkills) has += facts.skill[first + skill]!;
  return has / wishedSkills.length;
}
