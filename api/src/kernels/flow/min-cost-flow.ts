import { assertNetwork, type FlowNetwork } from './flow-network.ts';
import { stuckNodes } from './price-update.ts';
import { refine } from './refine.ts';
import { flowOf, residualGraph, type ResidualGraph } from './residual-graph.ts';
import { wholePrices } from './whole-prices.ts';

/** A cheapest flow with its proof. */
export interface CheapestFlow {
  readonly kind: 'cheapest';
  /** By arc: how much flows, between its bounds. */
  readonly flow: Int32Array;
  /**
   * By node: a whole price. No arc with room has `cost + price[tail] − price[head]` below 0 and none that carries more than its
   * lower bound has it above 0, which proves that nothing is cheaper.
   */
  readonly price: Float64Array;
  readonly cost: number;
}

/** A set of nodes that proves that there is no flow: more goes into it than can come out. */
export interface NoFlow {
  readonly kind: 'none';
  /** By node: 1 where it belongs to the set. */
  readonly inside: Uint8Array;
  /** What the nodes inside supply, together, with what lower bounds bring in. */
  readonly supplied: number;
  /** What the arcs that leave the set can carry, all at their upper bounds: less than `supplied`. */
  readonly room: number;
}

/** By what ε shrinks from phase to phase: a power of 2, so that prices stay exact. 4, 8 and 16 took about as long, 32 needed a third more relabels. */
const SHRINK = 8;

/** How many corrections of whole prices are tried, in nodes. */
const CORRECTIONS = 8;

/**
 * A flow that meets all supplies and bounds at the lowest total cost, by cost-scaling push–relabel (Goldberg and Tarjan 1990,
 * Goldberg 1997). The same network gives the same flow on every machine.
 *
 * @param onPhase told, after each phase of the scaling, what share of the phases is behind, from 0 to 1
 * @returns a cheapest flow with its proof, or the cut that proves that there is none
 * @throws RangeError for a network that is not well formed, whose supplies do not add up to zero, or whose costs are too large to
 * be computed exactly
 */
export function minCostFlow(network: FlowNetwork, onPhase?: (share: number) => void): CheapestFlow | NoFlow {
  assertNetwork(network);
  if (network.supply.reduce((sum, supply) => sum + supply, 0) !== 0)
    throw new RangeError('what is supplied and what is needed differ');
  const graph = residualGraph(network);
  const price = new Float64Array(graph.nodes);
  const { start, end } = scale(network);
  const phases = Math.ceil(Math.log2(start / end) / Math.log2(SHRINK));
  let epsilon = start;
  for (let phase = 1; ; phase++) {
    epsilon = Math.max(epsilon / SHRINK, end);
    if (!refine(graph, price, epsilon)) return noFlow(network, graph);
    assertExact(price, epsilon);
    onPhase?.(Math.min(1, phase / phases));
    const whole = epsilon > 1 ? null : wholePrices(graph, price, epsilon > end ? CORRECTIONS * graph.nodes : Infinity);
    if (whole !== null) return cheapest(network, graph, whole);
  }
}

/**
 * Where ε begins, above every cost, and where it ends: below 1 / nodes, a flow of whole costs that is ε-optimal is optimal,
 * since no cycle can gain as much as 1.
 */
function scale({ nodes, cost }: FlowNetwork): { start: number; end: number } {
  const dearest = cost.reduce((most, of) => Math.max(most, Math.abs(of)), 1);
  const start = 2 ** Math.ceil(Math.log2(dearest + 1));
  const end = 2 ** -Math.ceil(Math.log2(nodes + 1));
  return { start, end };
}

/** Prices are counted in ε: beyond 2⁵³ of them a number does not tell one from the next. A phase lowers them by 3 · nodes at a time. */
function assertExact(price: Float64Array, epsilon: number): void {
  const largest = price.reduce((most, of) => Math.max(most, Math.abs(of)), 0);
  if (largest / epsilon + 64 * price.length > Number.MAX_SAFE_INTEGER / 2)
    throw new RangeError('the costs are too large');
}

function cheapest(network: FlowNetwork, graph: ResidualGraph, price: Float64Array): CheapestFlow {
  const flow = flowOf(graph, network);
  let cost = 0;
  for (let arc = 0; arc < flow.length; arc++) cost += flow[arc]! * network.cost[arc]!;
  return { kind: 'cheapest', flow, price, cost };
}

/** The cut that an attempt ran into. */
export function noFlow(network: FlowNetwork, graph: ResidualGraph): NoFlow {
  const { nodes, supply, tail, head, lower, upper } = network;
  const inside = stuckNodes(graph);
  let [supplied, room] = [0, 0];
  for (let node = 0; node < nodes; node++) if (inside[node] === 1) supplied += supply[node]!;
  for (let arc = 0; arc < tail.length; arc++) {
    if (inside[tail[arc]!] === 1 && inside[head[arc]!] === 0) room += upper[arc]!;
    if (inside[tail[arc]!] === 0 && inside[head[arc]!] === 1) supplied += lower[arc]!;
  }
  return { kind: 'none', inside, supplied, room };
}
