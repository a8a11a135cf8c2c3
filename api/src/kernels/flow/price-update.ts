import type { ResidualGraph } from './residual-graph.ts';

/**
 * Lowers prices so that there is an admissible way from every node with excess to one that lacks flow: by as many ε as its
 * shortest way has, an arc counting the whole ε in its reduced cost and one more (Goldberg 1997, section 4; Dial's buckets).
 * ε-optimality is kept.
 *
 * @returns false where some excess has no way to any lack: then there is no flow (`stuckNodes` says where)
 */
export function updatePrices(graph: ResidualGraph, price: Float64Array, epsilon: number): boolean {
  const { nodes, firstOut, head, cost, room, used, firstIn, entering, tailAt, costAt, carrying, excess } = graph;
  // Longer ways than these are left for the next update; lowering all nodes beyond by the same keeps ε-optimality.
  const buckets = new Buckets(nodes, 3 * nodes + 2);
  let active = 0;
  for (let node = 0; node < nodes; node++) {
    if (excess[node]! > 0) active++;
    else if (excess[node]! < 0) buckets.improve(node, 0);
  }
  for (let node = buckets.take(); node >= 0; node = buckets.take()) {
    if (excess[node]! > 0 && --active === 0) break;
    const rank = buckets.rank[node]!;
    const own = price[node]!;
    const endIn = firstIn[node + 1]!;
    // Beyond those that carry flow there is always room.
    const roomy = firstIn[node]! + carrying[node]!;
    for (let at = firstIn[node]!; at < endIn; at++) {
      const other = tailAt[at]!;
      if (buckets.rank[other]! <= rank || (at < roomy && room[entering[at]!] === 0)) continue;
      const reduced = costAt[at]! + price[other]! - own;
      buckets.improve(other, reduced < 0 ? rank : rank + 1 + Math.floor(reduced / epsilon));
    }
    const endOut = firstOut[node + 1]!;
    for (let arc = firstOut[node]!; arc < endOut; arc++) {
      if (used[arc] === 0) continue;
      const other = head[arc]!;
      if (buckets.rank[other]! <= rank) continue;
      const reduced = price[other]! - own - cost[arc]!;
      buckets.improve(other, reduced < 0 ? rank : rank + 1 + Math.floor(reduced / epsilon));
    }
  }
  const furthest = buckets.level;
  for (let node = 0; node < nodes; node++) price[node]! -= epsilon * Math.min(buckets.rank[node]!, furthest);
  return active === 0 || !stuckNodes(graph).includes(1);
}

/**
 * By node: 1 where excess is stuck, that is, in all nodes that can be reached from an excess with no way to any lack. What is
 * supplied inside is more than the arcs out of these nodes can carry: a cut that proves that there is no flow.
 */
export function stuckNodes(graph: ResidualGraph): Uint8Array {
  const { nodes, firstOut, firstIn, head, tail, room, used, entering, excess } = graph;
  const saved = new Uint8Array(nodes);
  const stack = new Int32Array(nodes);
  let height = 0;
  const reach = (seen: Uint8Array, node: number) => {
    if (seen[node] !== 0 || saved[node] === 1) return;
    seen[node] = 1;
    stack[height++] = node;
  };
  for (let node = 0; node < nodes; node++) if (excess[node]! < 0) reach(saved, node);
  while (height > 0) {
    const node = stack[--height]!;
    for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++)
      if (room[entering[at]!]! > 0) reach(saved, tail[entering[at]!]!);
    for (let arc = firstOut[node]!; arc < firstOut[node + 1]!; arc++) if (used[arc]! > 0) reach(saved, head[arc]!);
  }
  const stuck = new Uint8Array(nodes);
  for (let node = 0; node < nodes; node++) if (excess[node]! > 0) reach(stuck, node);
  while (height > 0) {
    const node = stack[--height]!;
    for (let arc = firstOut[node]!; arc < firstOut[node + 1]!; arc++) if (room[arc]! > 0) reach(stuck, head[arc]!);
    const end = firstIn[node]! + graph.carrying[node]!;
    for (let at = firstIn[node]!; at < end; at++) reach(stuck, tail[entering[at]!]!);
  }
  return stuck;
}

/** Nodes by small whole ranks, the lowest to be taken first. */
class Buckets {
  /** By node: its rank, or the limit. */
  readonly rank: Int32Array;
  /** The rank at which the taking is. */
  level = 0;
  private readonly limit: number;
  /** By rank: a node of it, or -1; by node: those before and after it in its bucket. */
  private readonly front: Int32Array;
  private readonly after: Int32Array;
  private readonly before: Int32Array;

  constructor(nodes: number, limit: number) {
    this.limit = limit;
    this.rank = new Int32Array(nodes).fill(limit);
    this.front = new Int32Array(limit).fill(-1);
    this.after = new Int32Array(nodes);
    this.before = new Int32Array(nodes);
  }

  /** Gives a node, not yet taken, a rank if it is lower than the one it has. */
  improve(node: number, rank: number): void {
    const had = this.rank[node]!;
    if (rank >= had) return;
    if (had < this.limit) this.unlink(node, had);
    this.rank[node] = rank;
    const other = this.front[rank]!;
    this.after[node] = other;
    this.before[node] = -1;
    if (other >= 0) this.before[other] = node;
    this.front[rank] = node;
  }

  /** The node of lowest rank, or -1. */
  take(): number {
    for (; this.level < this.limit; this.level++) {
      const node = this.front[this.level]!;
      if (node < 0) continue;
      this.unlink(node, this.level);
      return node;
    }
    return -1;
  }

  private unlink(node: number, rank: number): void {
    const [before, after] = [this.before[node]!, this.after[node]!];
    if (before >= 0) this.after[before] = after;
    else this.front[rank] = after;
    if (after >= 0) this.before[after] = before;
  }
}
