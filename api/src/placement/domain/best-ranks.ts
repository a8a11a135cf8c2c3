import { minCostFlow } from '../../kernels/flow/min-cost-flow.ts';
import { NetworkBuilder } from '../../kernels/flow/flow-network.ts';
import { checkFlow } from '../../kernels/flow/check-flow.ts';
import type { FixedSeat } from './fixed-seats.ts';
import type { Orders } from './orders.ts';
import { type Days, mostAtOnce } from './periods.ts';

/**
 * The most people placed, and among these plans the one with the best wishes in total (Featherstone 2020), as one min-cost flow; whoever
 * ranks how is not looked at, so many may be passed over. A wish of the team counts its rank, a team not named one more than all named.
 *
 * A seat is one person's for the whole period of the need; who has nothing then gets what is free meanwhile, in the order of the lottery.
 * Where seats are shared over time it is therefore a good plan, not always the best, but never worse than `stable`.
 *
 * @param stable by candidate: the pairs of the stable plan
 * @returns by candidate: their pair, or −1
 */
export function bestRanks(orders: Orders, fixed: readonly FixedSeat[], stable: Int32Array): Int32Array {
  const absent = new Uint8Array(stable.length);
  for (const { candidate, pinned } of fixed) if (pinned) absent[candidate] = 1;
  const pairs = cheapest(orders, fixed, absent);
  fillUp(orders, fixed, absent, pairs);
  return total(orders, pairs) <= total(orders, stable) ? pairs : stable;
}

function rankOf({ wish, candidate, facts }: Orders, pair: number): number {
  return wish[pair] === 0 ? facts.candidates[candidate[pair]!]!.wishes.length + 1 : wish[pair]!;
}

/** What nobody gets costs: more than all ranks together could make up for. */
function unplacedCost({ facts }: Orders): number {
  const longest = facts.candidates.reduce((most, { wishes }) => Math.max(most, wishes.length), 0);
  return Math.min((longest + 1) * (facts.candidates.length + 1), 0x3fff_ffff);
}

function total(orders: Orders, pairs: Int32Array): number {
  const none = unplacedCost(orders);
  return pairs.reduce((sum, pair) => sum + (pair < 0 ? none : rankOf(orders, pair)), 0);
}

function cheapest(orders: Orders, fixed: readonly FixedSeat[], absent: Uint8Array): Int32Array {
  const { facts, first, need } = orders;
  const { needs, input, asked } = facts;
  const count = absent.length;
  const limited = new Map(input.supervisors.map(({ id }, at) => [id, at]));
  const sink = count + needs.length + limited.size;
  const supply = new Int32Array(sink + 1);
  const network = new NetworkBuilder(need.length + count + needs.length);
  const none = unplacedCost(orders);
  for (let who = 0; who < count; who++) {
    if (absent[who] === 1) continue;
    supply[who] = 1;
    supply[sink]!--;
    for (let pair = first[who]!; pair < first[who + 1]!; pair++)
      network.arc(who, count + need[pair]!, 0, 1, rankOf(orders, pair));
    network.arc(who, sink, 0, 1, none);
  }
  const left = (seats: number, of: (seat: FixedSeat) => boolean, days: Days) =>
    Math.max(
      0,
      seats -
        mostAtOnce(
          fixed.filter(of).map((seat) => seat.days),
          days,
        ),
    );
  needs.forEach(({ positions, supervisor }, at) => {
    const room = left(positions, (seat) => seat.need === at, asked[at]!.days);
    const over = supervisor === null ? undefined : limited.get(supervisor);
    network.arc(count + at, over === undefined ? sink : count + needs.length + over, 0, room, 0);
  });
  for (const { id, most } of input.supervisors) {
    const own = asked.filter((_, at) => needs[at]!.supervisor === id).map(({ days }) => days);
    if (own.length === 0) continue;
    const days = { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
    const room = left(most, (seat) => needs[seat.need]!.supervisor === id, days);
    network.arc(count + needs.length + limited.get(id)!, sink, 0, room, 0);
  }
  const built = network.build(supply);
  const flow = minCostFlow(built);
  if (flow.kind === 'none') throw new Error('a plan that exists was not found');
  const faults = checkFlow(built, flow.flow, flow.price);
  if (faults.length > 0) throw new Error(`the flow is wrong: ${JSON.stringify(faults)}`);
  const pairs = new Int32Array(count).fill(-1);
  let arc = 0;
  for (let who = 0; who < count; who++) {
    if (absent[who] === 1) continue;
    for (let pair = first[who]!; pair < first[who + 1]!; pair++) if (flow.flow[arc++] === 1) pairs[who] = pair;
    arc++;
  }
  return pairs;
}

/** Seats that are free only for some days. */
function fillUp(orders: Orders, fixed: readonly FixedSeat[], absent: Uint8Array, pairs: Int32Array): void {
  const { facts, first, need, from, to, lottery } = orders;
  const most = new Map(facts.input.supervisors.map((each) => [each.id, each.most]));
  const days: Days[][] = facts.needs.map(() => []);
  for (const seat of fixed) days[seat.need]!.push(seat.days);
  for (const pair of pairs) if (pair >= 0) days[need[pair]!]!.push({ from: from[pair]!, to: to[pair]! });
  const fits = (pair: number): boolean => {
    const { positions, supervisor } = facts.needs[need[pair]!]!;
    const stay = { from: from[pair]!, to: to[pair]! };
    if (mostAtOnce(days[need[pair]!]!, stay) >= positions) return false;
    const limit = supervisor === null ? undefined : most.get(supervisor);
    if (limit === undefined) return true;
    return (
      mostAtOnce(
        days.flatMap((own, at) => (facts.needs[at]!.supervisor === supervisor ? own : [])),
        stay,
      ) < limit
    );
  };
  const inTurn = Array.from(lottery, (_, who) => who).sort((a, b) => lottery[a]! - lottery[b]!);
  for (const who of inTurn) {
    if (absent[who] === 1 || pairs[who]! >= 0) continue;
    for (let pair = first[who]!; pair < first[who + 1]! && pairs[who]! < 0; pair++)
      if (fits(pair)) {
        pairs[who] = pair;
        days[need[pair]!]!.push({ from: from[pair]!, to: to[pair]! });
      }
  }
}
