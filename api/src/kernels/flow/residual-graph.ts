import type { FlowNetwork } from './flow-network.ts';

/**
 * What may still flow, while a flow is being sought. Lower bounds are taken off: `used` and `room` count from them.
 *
 * The arcs are sorted by their tail, so that the arcs leaving a node lie together. The arcs entering a node are a list of arc
 * numbers of which those that carry flow, the only ones on which flow can be sent back, stand first. In assignment a node has
 * thousands of arcs entering and flow on a few of them, so that this is most of the speed.
 */
export interface ResidualGraph {
  readonly nodes: number;
  readonly arcs: number;
  /** By arc here: the arc of the network. */
  readonly origin: Int32Array;
  /** By node, and one more: its first arc. */
  readonly firstOut: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly cost: Int32Array;
  /** By arc: how much more may flow. */
  readonly room: Int32Array;
  /** By arc: how much flows, above the lower bound. */
  readonly used: Int32Array;
  /** By node, and one more: its first place in `entering`. */
  readonly firstIn: Int32Array;
  /** The arcs that enter each node; in each node's part those with `used` above 0 stand first. */
  readonly entering: Int32Array;
  /** By place in `entering`: tail and cost of the arc there, so that a node's neighbours are read in one run of memory. */
  readonly tailAt: Int32Array;
  readonly costAt: Int32Array;
  /** By arc: its place in `entering`. */
  readonly place: Int32Array;
  /** By node: how many of the arcs that enter it have `used` above 0. */
  readonly carrying: Int32Array;
  /** By node: what has come in or is supplied, and has not gone out. */
  readonly excess: Int32Array;
}

/** The graph of a network in which nothing flows but the lower bounds. */
export function residualGraph(network: FlowNetwork): ResidualGraph {
  const { nodes, supply, lower, upper } = network;
  // An arc whose bounds are equal leaves no choice: what flows there is known, and the arc is not part of the graph.
  const every = counted(network.tail.length);
  const free = every.filter((arc) => upper[arc]! > lower[arc]!);
  const arcs = free.length;
  const firstOut = starts(free, network.tail, nodes);
  const origin = sorted(free, network.tail, firstOut);
  const [tail, head, cost, room] = [0, 0, 0, 0].map(() => new Int32Array(arcs)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const excess = supply.slice();
  for (let arc = 0; arc < arcs; arc++) {
    const from = origin[arc]!;
    tail[arc] = network.tail[from]!;
    head[arc] = network.head[from]!;
    cost[arc] = network.cost[from]!;
    room[arc] = upper[from]! - lower[from]!;
  }
  for (let arc = 0; arc < lower.length; arc++) {
    excess[network.tail[arc]!]! -= lower[arc]!;
    excess[network.head[arc]!]! += lower[arc]!;
  }
  const all = every.subarray(0, arcs);
  const firstIn = starts(all, head, nodes);
  const entering = sorted(all, head, firstIn);
  const [place, tailAt, costAt] = [
    new Int32Array(arcs),
    entering.map((arc) => tail[arc]!),
    entering.map((arc) => cost[arc]!),
  ];
  for (let at = 0; at < arcs; at++) place[entering[at]!] = at;
  const [used, carrying] = [new Int32Array(arcs), new Int32Array(nodes)];
  const lists = { firstIn, entering, tailAt, costAt, place, carrying };
  return { nodes, arcs, origin, firstOut, head, tail, cost, room, used, excess, ...lists };
}

/** Sends an amount along an arc, or, negative, back. There must be room. */
export function send(graph: ResidualGraph, arc: number, amount: number): void {
  const { used, room, excess, tail, head } = graph;
  const before = used[arc]!;
  const after = before + amount;
  used[arc] = after;
  room[arc]! -= amount;
  excess[tail[arc]!]! -= amount;
  excess[head[arc]!]! += amount;
  if (before === 0 && after > 0) startCarrying(graph, arc);
  else if (before > 0 && after === 0) stopCarrying(graph, arc);
}

/** Puts an arc among those that carry flow. */
export function startCarrying(graph: ResidualGraph, arc: number): void {
  const node = graph.head[arc]!;
  exchange(graph, arc, graph.firstIn[node]! + graph.carrying[node]!++);
}

/** Takes an arc from those that carry flow; the last of them takes its place. */
export function stopCarrying(graph: ResidualGraph, arc: number): void {
  const node = graph.head[arc]!;
  exchange(graph, arc, graph.firstIn[node]! + --graph.carrying[node]!);
}

/** Brings an arc to another place of its list, and the one that is there to its own. */
function exchange({ entering, tailAt, costAt, place, tail, cost }: ResidualGraph, arc: number, to: number): void {
  const from = place[arc]!;
  const other = entering[to]!;
  entering[from] = other;
  tailAt[from] = tail[other]!;
  costAt[from] = cost[other]!;
  place[other] = from;
  entering[to] = arc;
  tailAt[to] = tail[arc]!;
  costAt[to] = cost[arc]!;
  place[arc] = to;
}

/** By arc of the network: its whole flow. */
export function flowOf({ arcs, origin, used }: ResidualGraph, { lower }: FlowNetwork): Int32Array {
  const flow = lower.slice();
  for (let arc = 0; arc < arcs; arc++) flow[origin[arc]!]! += used[arc]!;
  return flow;
}

/** 0, 1, 2 and so on. */
function counted(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}

/** By key, and one more: where its part begins when items are sorted by key. */
function starts(items: Int32Array, keys: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  for (const item of items) first[keys[item]! + 1]!++;
  for (let key = 0; key < count; key++) first[key + 1]! += first[key]!;
  return first;
}

/** The items in the order of their keys, those of one key in the order given. */
function sorted(items: Int32Array, keys: Int32Array, first: Int32Array): Int32Array {
  const next = first.slice();
  const order = new Int32Array(items.length);
  for (const item of items) order[next[keys[item]!]!++] = item;
  return order;
}
