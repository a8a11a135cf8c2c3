import { Acceptance } from './acceptance.ts';
import { bestRanks } from './best-ranks.ts';
import { blockingPairs, deferredAcceptance } from './deferred-acceptance.ts';
import { differences, priceOf } from './difference.ts';
import { EXCLUDED_BY_COORDINATOR } from './eligibility.ts';
import { type FixedSeats, fixedSeats } from './fixed-seats.ts';
import { type Orders, ordersOf } from './orders.ts';
import type { CandidateAndNeed, PlacementInput } from './placement-input.ts';
import type { PinPrice, PlacementPlan, PlannedPlace } from './placement-plan.ts';
import { reasonsIn } from './eligibility.ts';
import { planOf } from './plan-of.ts';
import { assertVerified } from './verify.ts';

/** Of a plan that looks at ranks only, no more passed over are named. They are all counted. */
const NAMED = 500;

export interface PlacingOptions {
  /** Told what share of the work is behind, from 0 to 1, never less than before. */
  readonly onProgress?: (share: number) => void;
  /** Whether to compute what pins and exclusions cost: a plan more for each. True where not said. */
  readonly prices?: boolean;
}

/**
 * Proposes who works where. Every plan is verified by code of its own before it is returned.
 *
 * @throws RangeError for an input that means nothing or is too large
 * @throws Error where the verifier finds fault with a plan: an error of ours, never to be shown as a plan
 */
export function placePeople(input: PlacementInput, { onProgress, prices = true }: PlacingOptions = {}): PlacementPlan {
  const orders = ordersOf(input);
  onProgress?.(0.3);
  const fixed = fixedSeats(orders);
  const plan = unpriced(orders, fixed);
  onProgress?.(0.5);
  assertVerified(orders, plan);
  onProgress?.(0.6);
  if (!prices) return plan;
  const shares = fixed.pins.length + input.exclusions.length;
  let done = 0;
  const step = () => onProgress?.(0.6 + (0.4 * ++done) / shares);
  const pins = fixed.pins.map((pin, at): PinPrice => {
    const others = { ...fixed, pins: fixed.pins.toSpliced(at, 1) };
    const price = priceOf(differences(orders.facts, plan.places, placesWithout(orders, others)));
    step();
    return { ...plan.pins[at]!, price };
  });
  const exclusions = coordinators(input).flatMap((exclusion) => {
    const price = priceOf(differences(orders.facts, plan.places, withoutExclusion(orders, exclusion) ?? plan.places));
    step();
    return price.better.length + price.worse.length === 0 ? [] : [{ ...exclusion, price }];
  });
  onProgress?.(1);
  return { ...plan, pins, exclusions };
}

/** The plan of an input that is weighed already, not yet verified, with prices of nothing. */
export function unpriced(orders: Orders, fixed: FixedSeats): PlacementPlan {
  const { facts } = orders;
  const { objective } = facts.input;
  const seats = [...fixed.held, ...fixed.pins];
  const stable = deferredAcceptance(orders, seats);
  const pairs = objective === 'stable' ? stable.pairs : bestRanks(orders, seats, stable.pairs);
  const blocking = objective === 'stable' ? stable.blocking : blockingPairs(new Acceptance(orders, seats).load(pairs));
  const named = objective === 'stable' ? blocking : blocking.slice(0, NAMED);
  return {
    objective,
    stability:
      objective === 'best_ranks'
        ? 'not_sought'
        : stable.certain
          ? 'guaranteed'
          : blocking.length === 0
            ? 'found'
            : 'not_found',
    ...planOf(orders, fixed, pairs),
    blocking: {
      count: blocking.length,
      pairs: named.map((pair) => ({
        candidate: facts.candidates[orders.candidate[pair]!]!.id,
        need: facts.needs[orders.need[pair]!]!.id,
      })),
    },
    pins: fixed.pins.map(({ candidate, need, despite }) => ({
      candidate: facts.candidates[candidate]!.id,
      need: facts.needs[need]!.id,
      despite: reasonsIn(despite),
      price: { better: [], worse: [] },
    })),
    exclusions: [],
    refusedPins: fixed.refused,
  };
}

function placesWithout(orders: Orders, fixed: FixedSeats): readonly PlannedPlace[] {
  return unpriced(orders, fixed).places;
}

function coordinators({ exclusions }: PlacementInput): CandidateAndNeed[] {
  const pairs = exclusions
    .filter(({ code }) => code === 'coordinator')
    .map(({ candidate, need }) => ({ candidate, need }));
  return [...new Map(pairs.map((pair) => [JSON.stringify([pair.candidate, pair.need]), pair])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

/** Where everybody would be without an exclusion by the coordinator; null where something else is against the pair as well. */
function withoutExclusion({ facts, eligibility }: Orders, exclusion: CandidateAndNeed): readonly PlannedPlace[] | null {
  const [who, where] = [facts.candidateAt.get(exclusion.candidate), facts.needAt.get(exclusion.need)];
  if (who === undefined || where === undefined || eligibility.reasons(who, where) !== EXCLUDED_BY_COORDINATOR)
    return null;
  const { input } = facts;
  const orders = ordersOf({
    ...input,
    exclusions: input.exclusions.filter(
      ({ candidate, need, code }) =>
        code !== 'coordinator' || candidate !== exclusion.candidate || need !== exclusion.need,
    ),
  });
  return unpriced(orders, fixedSeats(orders)).places;
}
