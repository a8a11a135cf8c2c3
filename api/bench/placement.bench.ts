import type { CandidateToPlace, NeedToFill, PlacementInput } from '../src/placement/domain/placement-input.ts';
import { deferredAcceptance } from '../src/placement/domain/deferred-acceptance.ts';
import { fixedSeats } from '../src/placement/domain/fixed-seats.ts';
import { ordersOf } from '../src/placement/domain/orders.ts';
import { unpriced } from '../src/placement/domain/place-people.ts';
import { assertVerified } from '../src/placement/domain/verify.ts';
import { SeededRandom } from '../src/kernels/random.ts';
import { againstReference, report } from './ratios.ts';

/*
 * How long a whole call takes to place: 100,000 candidates with 10 wishes each, 1,000 needs.
 *   node api/bench/placement.bench.ts    --candidates=100000 --needs=1000 --wishes=10 --rounds=5
 * CPU milliseconds, medians, from the plain input to the verified plan with every rank and cut-off; and what a question on a board
 * of 500 people and 40 needs takes, once as plain as that and once with parts of periods, bounds and shared supervisors.
 */

function call(candidates: number, needs: number, wishes: number, partly = false): PlacementInput {
  const random = new SeededRandom(1);
  const id = (kind: string, at: number) => `${kind}7d3c2f-58a1-4b6e-9c0d-${String(at).padStart(12, '0')}`;
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[random.nextBelow(items.length)] ?? items[0];
  const group = () => (partly ? one(['x', 'y', null]) : null);
  return {
    objective: 'stable',
    seed: 7,
    candidates: Array.from({ length: candidates }, (_, at): CandidateToPlace => {
      // Some teams are wished by many.
      const named = new Set<number>();
      while (named.size < Math.min(wishes, needs)) named.add(Math.floor(needs * random.nextFloat() ** 2));
      return {
        id: id('0', at),
        wishes: Array.from(named, (team) => id('1', team)),
        unranked: partly ? 'after' : 'never',
        available:
          partly && random.nextBelow(2) === 0
            ? [{ from: one(['2027-01-01', '2027-04-01']), to: one(['2027-06-30', '2027-10-31']) }]
            : random.nextBelow(2) === 0
              ? []
              : [{ from: '2026-09-01', to: '2028-02-29' }],
        languages: [
          { language: 'en', level: one(['B1', 'B2', 'C1']) },
          { language: 'fr', level: one(['A2', 'B2', 'native']) },
        ],
        skills: random.nextBelow(2) === 0 ? ['law'] : ['press', 'data'],
        presence: random.nextBelow(3) === 0 ? ['on_site', 'hybrid'] : [],
        workPermission: true,
        review: random.nextFloat(),
        group: group(),
      };
    }),
    needs: Array.from({ length: needs }, (_, at): NeedToFill => ({
      id: id('2', at),
      team: id('1', at),
      order: at,
      positions: partly ? 4 : Math.ceil((0.6 * candidates) / needs),
      from: '2027-01-01',
      to: '2027-12-31',
      languages: [
        { language: 'en', level: 'B2', required: random.nextBelow(4) === 0 },
        { language: 'fr', level: 'B2', required: false },
      ],
      skills: [{ name: one(['law', 'press', 'data']), required: false }],
      presence: 'hybrid',
      needsPermission: true,
      minDays: 60,
      supervisor: partly && at % 2 === 0 ? id('3', at % 5) : null,
      ranking: Array.from({ length: 20 }, () => [id('0', random.nextBelow(candidates))]),
      bounds: partly && at % 4 === 0 ? [{ group: 'x', floor: 1, ceiling: 2 }] : [],
    })),
    supervisors: partly ? Array.from({ length: 5 }, (_, at) => ({ id: id('3', at), most: 9 })) : [],
    pins: [],
    exclusions: [],
    taken: [],
    weights: { languages: 3, skills: 3, presence: 1, review: 3 },
  };
}

function option(name: string, otherwise: number): number {
  const word = process.argv.find((each) => each.startsWith(`--${name}=`));
  return Number(word?.slice(name.length + 3) ?? otherwise);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** CPU milliseconds of each part, medians of rounds, the first left out. */
function measured(input: PlacementInput, rounds: number): Record<string, number | string> {
  const parts: Record<string, number[]> = {};
  let last = '';
  for (let round = 0; round <= rounds; round++) {
    const timed = <Result>(part: string, run: () => Result): Result => {
      const before = process.cpuUsage();
      const result = run();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) (parts[part] ??= []).push((user + system) / 1000);
      return result;
    };
    timed('all', () => {
      const orders = timed('orders', () => ordersOf(input));
      const fixed = fixedSeats(orders);
      const plan = timed('plan', () => unpriced(orders, fixed));
      timed('verified', () => {
        assertVerified(orders, plan);
      });
      last = `${plan.stability}, ${String(plan.statistics.placed)} placed, ${String(plan.statistics.wishes[0])} at their first`;
    });
    const orders = ordersOf(input);
    timed('acceptance alone', () => deferredAcceptance(orders, []));
  }
  const row = Object.entries(parts).map(([part, all]) => [part, Number(median(all).toFixed(1))]);
  return { ...(Object.fromEntries(row) as Record<string, number>), result: last };
}

const [candidates, needs, wishes] = [option('candidates', 100_000), option('needs', 1000), option('wishes', 10)];
const rounds = option('rounds', 5);
console.table({
  [`${String(candidates)} × ${String(needs)} × ${String(wishes)}`]: measured(call(candidates, needs, wishes), rounds),
  'board, plain': measured(call(500, 40, 10), 20),
  'board, everything': measured(call(500, 40, 10, true), 20),
});

const some = ordersOf(call(20_000, 200, 10));
report(
  'kernel: a stable placement',
  againstReference(() => unpriced(some, fixedSeats(some))),
);
