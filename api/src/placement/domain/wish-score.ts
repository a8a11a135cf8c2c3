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
  const { wishedLanguages, wishedSkills } = facts.asked[need]!;
  const { presence, review } = facts.candidates[candidate]!;
  let levels = 0;
  for (const { language, level } of wishedLanguages)
    levels += Math.min(1, facts.level[candidate * facts.languages + language]! / level);
  let skills = 0;
  for (const skill of wishedSkills) skills += facts.skill[candidate * facts.skills + skill]!;
  return {
    languages: wishedLanguages.length === 0 ? null : levels / wishedLanguages.length,
    skills: wishedSkills.length === 0 ? null : skills / wishedSkills.length,
    presence: presence.length === 0 ? 0.5 : 1,
    review,
  };
}

/** The weighted mean of what the parts say, from 0 to FULL_SCORE. */
export function wishScore({ languages, skills, presence, review }: WishParts, weights: WishWeights): number {
  let [sum, weight] = [0, 0];
  const count = (part: number | null, of: number) => {
    if (part === null) return;
    sum += part * of;
    weight += of;
  };
  count(languages, weights.languages);
  count(skills, weights.skills);
  count(presence, weights.presence);
  count(review, weights.review);
  return weight === 0 ? 0 : Math.round((FULL_SCORE * sum) / weight);
}
