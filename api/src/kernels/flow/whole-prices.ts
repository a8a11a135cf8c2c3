import type { ResidualGraph } from './residual-graph.ts';

/**
 * Looks for whole prices that prove a flow cheapest: no arc on which more may flow has a negative reduced cost, none that carries
 * flow a positive one. Where a flow is cheapest and costs are whole, there are such prices; close to the optimum, rounding those
 * of the scaling and correcting a few finds them, which saves the last phases (Goldberg 1997, "price refinement").
 *
 * @param most how many corrections to try before giving up; `Infinity` only for a flow that is cheapest
 * @returns the prices, or null where they were not found
 */
export function wholePrices(graph: ResidualGraph, price: Float64Array, most: number): Float64Array | null {
  const { nodes, arcs, firstOut, firstIn, head, tail, cost, room, used, tailAt, costAt, carrying } = graph;
  const whole = price.map(Math.floor);
  const queue = new Int32Array(nodes);
  const queued = new Uint8Array(nodes);
  let first = 0;
  let waiting = 0;
  let corrections = 0;

  /** Lowers the price of a node to what the arc from another allows. */
  const lower = (node: number, to: number) => {
    if (whole[node]! <= to) return;
    whole[node] = to;
    corrections++;
    if (queued[node] === 1) return;
    queued[node] = 1;
    queue[(first + waiting++) % nodes] = node;
  };
  for (let arc = 0; arc < arcs; arc++) {
    if (room[arc]! > 0) lower(head[arc]!, whole[tail[arc]!]! + cost[arc]!);
    if (used[arc]! > 0) lower(tail[arc]!, whole[head[arc]!]! - cost[arc]!);
    if (corrections > most) return null;
  }
  while (waiting > 0) {
    if (corrections > most) return null;
    const node = queue[first]!;
    first = (first + 1) % nodes;
    waiting--;
    queued[node] = 0;
    const own = whole[node]!;
    for (let arc = firstOut[node]!; arc < firstOut[node + 1]!; arc++)
      if (room[arc]! > 0) lower(head[arc]!, own + cost[arc]!);
    const end = firstIn[node]! + carrying[node]!;
    for (let at = firstIn[node]!; at < end; at++) lower(tailAt[at]!, own - costAt[at]!);
  }
  return whole;
}
