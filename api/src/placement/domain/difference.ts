import type { Facts } from './facts.ts';
import type { PlannedPlace } from './placement-plan.ts';
import type { Moved, Price } from './placement-plan.ts';
import { byText } from './sorting.ts';

/** Somebody who is elsewhere, and whether they like it better by their own wishes. */
export type Difference = Moved & { readonly effect: 'better' | 'worse' };

/** Everybody who is elsewhere in another plan, in the order of ids. */
export function differences(
  facts: Facts,
  before: readonly PlannedPlace[],
  after: readonly PlannedPlace[],
): Difference[] {
  const [was, is] = [before, after].map((places) => new Map(places.map(({ candidate, need }) => [candidate, need])));
  const different: Difference[] = [];
  for (const candidate of new Set([...was!.keys(), ...is!.keys()])) {
    const [from, to] = [was!.get(candidate) ?? null, is!.get(candidate) ?? null];
    if (from === to) continue;
    const effect = worth(facts, candidate, to) < worth(facts, candidate, from) ? 'better' : 'worse';
    different.push({ candidate, before: from, after: to, effect });
  }
  return different.sort((a, b) => byText(a.candidate, b.candidate));
}

/** Who is better and who is worse off. */
export function priceOf(different: readonly Difference[]): Price {
  const only = (effect: Difference['effect']): Moved[] =>
    different
      .filter((each) => each.effect === effect)
      .map(({ candidate, before, after }) => ({ candidate, before, after }));
  return { better: only('better'), worse: only('worse') };
}

/** Where a need stands in the candidate's order, the best lowest: nowhere comes before what they do not accept. */
function worth({ candidates, candidateAt, needs, needAt }: Facts, candidate: string, need: string | null): number {
  const who = candidates[candidateAt.get(candidate)!]!;
  const nowhere = (who.wishes.length + 1) * needs.length;
  const at = need === null ? undefined : needAt.get(need);
  if (at === undefined) return nowhere;
  const wish = who.wishes.indexOf(needs[at]!.team);
  if (wish >= 0) return wish * needs.length + at;
  return who.unranked === 'after' ? who.wishes.length * needs.length + at : nowhere + 1;
}
