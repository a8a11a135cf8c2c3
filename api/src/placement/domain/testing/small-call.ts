import type { CandidateToPlace, NeedToFill, PlacementInput } from '../placement-input.ts';
import type { PlacementPlan } from '../placement-plan.ts';

/** Parts of inputs for specs: a team of the same name for each need, a year of work, nothing asked for. */
export function candidate(id: string, wishes: string, of: Partial<CandidateToPlace> = {}): CandidateToPlace {
  return {
    id,
    wishes: words(wishes),
    unranked: 'never',
    available: [],
    languages: [],
    skills: [],
    presence: [],
    workPermission: null,
    review: null,
    group: null,
    ...of,
  };
}

/** @param ranking ids, the best first; those joined by `=` are alike */
export function need(id: string, ranking = '', of: Partial<NeedToFill> = {}): NeedToFill {
  return {
    id,
    team: id,
    order: 0,
    positions: 1,
    from: '2027-01-01',
    to: '2027-12-31',
    languages: [],
    skills: [],
    presence: 'on_site',
    needsPermission: false,
    minDays: 1,
    supervisor: null,
    ranking: words(ranking).map((tier) => tier.split('=')),
    bounds: [],
    ...of,
  };
}

export function call(
  candidates: readonly CandidateToPlace[],
  needs: readonly NeedToFill[],
  of: Partial<PlacementInput> = {},
): PlacementInput {
  return {
    objective: 'stable',
    seed: 1,
    candidates,
    needs,
    supervisors: [],
    pins: [],
    exclusions: [],
    taken: [],
    weights: { languages: 3, skills: 3, presence: 1, review: 3 },
    ...of,
  };
}

/** Who is where: `a:X b:Y`. */
export function where({ places }: Pick<PlacementPlan, 'places'>): string {
  return places.map((place) => `${place.candidate}:${place.need}`).join(' ');
}

export function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
