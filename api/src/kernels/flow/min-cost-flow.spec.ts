import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../random.ts';
import { checkFlow } from './check-flow.ts';
import { type FlowNetwork, NetworkBuilder } from './flow-network.ts';
import { minCostFlow } from './min-cost-flow.ts';

type Arc = readonly [tail: number, head: number, lower: number, upper: number, cost: number];

function network(supply: readonly number[], arcs: readonly Arc[]): FlowNetwork {
  const builder = new NetworkBuilder();
  for (const arc of arcs) builder.arc(...arc);
  return builder.build(Int32Array.from(supply));
}

/** A cheapest flow, checked with its proof and, independently, without. */
function solved(of: FlowNetwork) {
  const result = minCostFlow(of);
  if (result.kind === 'none') throw new Error('there is no flow');
  expect(checkFlow(of, result.flow, result.price)).toEqual([]);
  expect(checkFlow(of, result.flow)).toEqual([]);
  return result;
}

/** The cost of the cheapest flow, by trying all; null where there is none. */
function byTrial({ nodes, supply, tail, head, lower, upper, cost }: FlowNetwork): number | null {
  const left = [...supply];
  let best: number | null = null;
  const go = (arc: number, spent: number) => {
    if (arc === tail.length) {
      if (left.every((of) => of === 0) && (best === null || spent < best)) best = spent;
      return;
    }
    const [from, to] = [tail[arc]!, head[arc]!];
    for (let flow = lower[arc]!; flow <= upper[arc]!; flow++) {
      left[from]! -= flow;
      left[to]! += flow;
      go(arc + 1, spent + flow * cost[arc]!);
      left[from]! += flow;
      left[to]! -= flow;
    }
  };
  if (nodes > 0) go(0, 0);
  return best;
}

/** A small network with lower bounds, negative costs, cycles and parallel arcs. */
function anyNetwork(random: SeededRandom): FlowNetwork {
  const nodes = 2 + random.nextBelow(4);
  const supply = new Array<number>(nodes).fill(0);
  for (let unit = random.nextBelow(4); unit > 0; unit--) {
    supply[random.nextBelow(nodes)]!++;
    supply[random.nextBelow(nodes)]!--;
  }
  const arcs = Array.from({ length: 1 + random.nextBelow(8) }, (): Arc => {
    const lower = random.nextBelow(4) === 0 ? 1 : 0;
    const tail = random.nextBelow(nodes);
    return [
      tail,
      (tail + 1 + random.nextBelow(nodes - 1)) % nodes,
      lower,
      lower + random.nextBelow(3),
      random.nextBelow(14) - 4,
    ];
  });
  return network(supply, arcs);
}

describe('a cheapest flow', () => {
  it("is HotCRP's unique optimum: u0p1 u1p2 u2p0", () => {
    const pairs = ['u0p0', 'u0p1', 'u1p0', 'u1p1', 'u1p2', 'u2p0', 'u2p2'];
    const costs = [0, -1, 0, 0, 0, 0, 1];
    const of = network(
      [1, 1, 1, -1, -1, -1],
      pairs.map((pair, at) => [Number(pair[1]), 3 + Number(pair[3]), 0, 1, costs[at]!]),
    );
    const { flow, cost } = solved(of);
    expect(pairs.filter((_, at) => flow[at] === 1)).toEqual(['u0p1', 'u1p2', 'u2p0']);
    expect(cost).toBe(-1);
  });

  it("costs 150 in OR-tools' first sample (Bradley, Hax and Magnanti, figure 8.1)", () => {
    const [tail, head] = [
      [0, 0, 1, 1, 1, 2, 2, 3, 4],
      [1, 2, 2, 3, 4, 3, 4, 4, 2],
    ];
    const [upper, cost] = [
      [15, 8, 20, 4, 10, 15, 4, 20, 5],
      [4, 4, 2, 2, 6, 1, 3, 2, 3],
    ];
    const arcs = tail.map((from, at): Arc => [from, head[at]!, 0, upper[at]!, cost[at]!]);
    expect(solved(network([20, 0, 0, -5, -15], arcs)).cost).toBe(150);
  });

  it("costs 265 in OR-tools' assignment sample", () => {
    const costs = [90, 76, 75, 70, 35, 85, 55, 65, 125, 95, 90, 105, 45, 110, 95, 115];
    const arcs = costs.map((cost, at): Arc => [Math.floor(at / 4), 4 + (at % 4), 0, 1, cost]);
    expect(solved(network([1, 1, 1, 1, -1, -1, -1, -1], arcs)).cost).toBe(265);
  });

  it('is the cheapest of all, or there is none: a cut proves it', () => {
    const random = new SeededRandom(1);
    const seen = { cheapest: 0, none: 0 };
    for (let round = 0; round < 1500; round++) {
      const of = anyNetwork(random);
      const result = minCostFlow(of);
      seen[result.kind]++;
      const cost = byTrial(of);
      if (result.kind === 'cheapest') {
        expect(result.cost, `network ${String(round)}`).toBe(cost);
        expect(checkFlow(of, result.flow, result.price)).toEqual([]);
        expect(checkFlow(of, result.flow)).toEqual([]);
        continue;
      }
      expect(cost, `network ${String(round)}`).toBeNull();
      expect(result.supplied).toBeGreaterThan(result.room);
      // The two sums are those of the set named.
      let [supplied, room] = [0, 0];
      of.supply.forEach((supply, node) => (supplied += result.inside[node] === 1 ? supply : 0));
      of.tail.forEach((tail, arc) => {
        const [out, into] = [result.inside[tail], result.inside[of.head[arc]!]];
        if (out === 1 && into === 0) room += of.upper[arc]!;
        if (out === 0 && into === 1) supplied += of.lower[arc]!;
      });
      expect([result.supplied, result.room]).toEqual([supplied, room]);
    }
    expect(Math.min(seen.cheapest, seen.none)).toBeGreaterThan(150);
  });

  it('is the same each time, and its phases are told', () => {
    const random = new SeededRandom(2);
    const arcs = Array.from({ length: 4000 }, (_, at): Arc => [
      at % 200,
      200 + random.nextBelow(40),
      0,
      1,
      random.nextBelow(1000),
    ]);
    const supply = new Array<number>(241).fill(3, 0, 200).fill(0, 200, 240).fill(-600, 240);
    for (let to = 200; to < 240; to++) for (let load = 0; load < 20; load++) arcs.push([to, 240, 0, 1, load * 20]);
    const shares: number[] = [];
    const first = minCostFlow(network(supply, arcs), (share) => shares.push(share));
    expect(minCostFlow(network(supply, arcs))).toEqual(first);
    expect(first.kind).toBe('cheapest');
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(solved(network(supply, arcs)).cost).toBe(solved(network(supply, arcs.toReversed())).cost);
  });

  it('of large costs is exact', () => {
    expect(solved(network([1, -1], [[0, 1, 0, 1, 2 ** 30], [0, 1, 0, 1, 2 ** 30 - 1]])).cost).toBe(2 ** 30 - 1); // prettier-ignore
  });

  it.each<[string, readonly number[], readonly Arc[]]>([
    ['supplies that do not add up', [1, 0], [[0, 1, 0, 1, 1]]],
    ['a node that is not there', [0, 0], [[0, 2, 0, 1, 1]]],
    ['bounds that contradict each other', [0, 0], [[0, 1, 2, 1, 1]]],
    ['an arc that leads nowhere', [0, 0], [[0, 0, 0, 1, 1]]],
    ['a negative bound', [0, 0], [[0, 1, -1, 1, 1]]],
  ])('refuses %s', (_, supply, arcs) => {
    expect(() => minCostFlow(network(supply, arcs))).toThrow(RangeError);
  });
});

describe('the checker', () => {
  const of = network([1, 0, -1], [[0, 1, 0, 1, 1], [1, 2, 0, 1, 1], [0, 2, 0, 1, 3]]); // prettier-ignore
  it.each<[string, number[], number[] | undefined, string[]]>([
    ['accepts the cheapest', [1, 1, 0], undefined, []],
    ['accepts its proof', [1, 1, 0], [0, 1, 2], []],
    ['finds a proof that proves nothing', [1, 1, 0], [0, 1, 4], ['not_cheapest']],
    ['finds a proof of no numbers', [1, 1, 0], [0, Number.NaN, 2], ['not_cheapest']],
    ['finds a dearer flow', [0, 0, 1], undefined, ['not_cheapest']],
    ['finds flow that vanishes', [1, 0, 0], [0, 1, 2], ['conservation']],
    ['finds too much', [2, 2, -1], [0, 1, 2], ['bounds']],
    ['finds an array too short', [1, 1], undefined, ['length']],
  ])('%s', (_, flow, price, faults) => {
    const found = checkFlow(of, Int32Array.from(flow), price === undefined ? undefined : Float64Array.from(price));
    expect(found.map(({ fault }) => fault)).toEqual(faults);
  });
});
