import { Eligibility, reasonsIn } from './domain/eligibility.ts';
import { Facts } from './domain/facts.ts';
import type { CandidateToPlace, Exclusion, NeedToFill } from './domain/placement-input.ts';
import type { PairReason } from './domain/placement-plan.ts';

export type { CandidateToPlace, Exclusion, NeedToFill, PairReason };

/** What is against each candidate and this one need, by the candidate's id: the judgement that plans are made by. Nothing: they could fill it. */
export function hardNeeds(
  candidates: readonly CandidateToPlace[],
  need: NeedToFill,
  exclusions: readonly Exclusion[],
): ReadonlyMap<string, readonly PairReason[]> {
  const facts = new Facts({
    ...{ objective: 'stable', seed: 0, candidates, needs: [need], exclusions },
    ...{ supervisors: [], pins: [], taken: [] },
    weights: { languages: 0, skills: 0, presence: 0, review: 0 },
  });
  const eligibility = new Eligibility(facts);
  return new Map(facts.candidates.map(({ id }, at) => [id, reasonsIn(eligibility.reasons(at, 0))]));
}
