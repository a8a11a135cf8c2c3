/** What is thought of candidates, by their ids. */
export interface Ranking {
  /** The most wanted first; several at one place are alike. */
  readonly tiers: readonly (readonly string[])[];
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
}

const withoutEmpty = (tiers: readonly (readonly string[])[]): string[][] =>
  tiers.filter((tier) => tier.length > 0).map((tier) => [...tier]);
const taken = (tiers: readonly (readonly string[])[], id: string): string[][] =>
  tiers.map((tier) => tier.filter((one) => one !== id));

/** At which place somebody stands, from 0; −1 for nowhere. */
export const placeOf = ({ tiers }: Ranking, id: string): number => tiers.findIndex((tier) => tier.includes(id));

/** Last of all; an exclusion is taken back. */
export function add({ tiers, excluded }: Ranking, id: string): Ranking {
  return { tiers: [...withoutEmpty(taken(tiers, id)), [id]], excluded: excluded.filter((one) => one.id !== id) };
}

/**
 * One step up or down: whoever stands alone changes places with the neighbouring group; whoever is in a group leaves it, to a place of their
 * own before or after it.
 */
export function move(ranking: Ranking, id: string, by: -1 | 1): Ranking {
  const at = placeOf(ranking, id);
  const tier = ranking.tiers[at];
  if (!tier) return ranking;
  const tiers = ranking.tiers.map((one) => [...one]);
  if (tier.length > 1) {
    tiers[at] = tier.filter((one) => one !== id);
    tiers.splice(by < 0 ? at : at + 1, 0, [id]);
  } else {
    const other = tiers[at + by];
    if (!other) return ranking;
    tiers[at] = other;
    tiers[at + by] = [id];
  }
  return { ...ranking, tiers };
}

/** Alike with the place above, whole; the first stays. */
export function joinAbove(ranking: Ranking, id: string): Ranking {
  const at = placeOf(ranking, id);
  const above = ranking.tiers[at - 1];
  if (!above) return ranking;
  const tiers = taken(ranking.tiers, id);
  tiers[at - 1] = [...above, id];
  return { ...ranking, tiers: withoutEmpty(tiers) };
}

export function exclude({ tiers, excluded }: Ranking, id: string, reason: string): Ranking {
  return {
    tiers: withoutEmpty(taken(tiers, id)),
    excluded: [...excluded.filter((one) => one.id !== id), { id, reason }],
  };
}

/** Neither ranked nor excluded. */
export function remove({ tiers, excluded }: Ranking, id: string): Ranking {
  return { tiers: withoutEmpty(taken(tiers, id)), excluded: excluded.filter((one) => one.id !== id) };
}
