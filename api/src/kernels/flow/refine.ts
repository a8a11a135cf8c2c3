import { updatePrices } from './price-update.ts';
import { type ResidualGraph, send, startCarrying, stopCarrying } from './residual-graph.ts';

/**
 * Makes a flow ε-optimal: every arc on which more may flow has a reduced cost (`cost + price[tail] − price[head]`) of at least −ε,
 * every arc that carries flow one of at most ε. First-in, first-out push–relabel with global price updates (Goldberg and
 * Tarjan 1990; Goldberg, "An efficient implementation of a scaling minimum-cost flow algorithm", 1997).
 *
 * @param price by node; a price is a multiple of ε and an exact binary fraction, so that no comparison is blurred
 * @returns false where no flow meets all supplies and bounds; `graph` then holds the attempt
 */
export function refine(graph: ResidualGraph, price: Float64Array, epsilon: number): boolean {
  saturate(graph, price);
  const work = new Discharge(graph, price, epsilon);
  if (work.done) return true;
  do {
    // Without them, excess finds its way to a lack only by many small steps.
    if (!updatePrices(graph, price, epsilon)) return false;
  } while (!work.run(graph.nodes));
  return true;
}

/** Makes every reduced cost agree with the flow, at the price of excess here and lack there. */
function saturate(graph: ResidualGraph, price: Float64Array): void {
  const { arcs, tail, head, cost, room, used } = graph;
  for (let arc = 0; arc < arcs; arc++) {
    const reduced = cost[arc]! + price[tail[arc]!]! - price[head[arc]!]!;
    if (reduced < 0) {
      if (room[arc]! > 0) send(graph, arc, room[arc]!);
    } else if (reduced > 0 && used[arc]! > 0) send(graph, arc, -used[arc]!);
  }
}

/** Brings the excess of nodes away. */
class Discharge {
  private readonly graph: ResidualGraph;
  private readonly price: Float64Array;
  private readonly epsilon: number;
  /** The nodes with excess, in a ring. */
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private first = 0;
  private waiting = 0;
  /** By node: the first arc leaving, and the first place among those carrying flow to it, that may take excess away. */
  private readonly nextOut: Int32Array;
  private readonly nextBack: Int32Array;
  private relabels = 0;

  constructor(graph: ResidualGraph, price: Float64Array, epsilon: number) {
    [this.graph, this.price, this.epsilon] = [graph, price, epsilon];
    this.queue = new Int32Array(graph.nodes);
    this.queued = new Uint8Array(graph.nodes);
    this.nextOut = new Int32Array(graph.nodes);
    this.nextBack = new Int32Array(graph.nodes);
    for (let node = 0; node < graph.nodes; node++) if (graph.excess[node]! > 0) this.enqueue(node);
  }

  get done(): boolean {
    return this.waiting === 0;
  }

  /**
   * Discharges nodes until none has excess (true) or prices were lowered `most` times or a node has no way out (false). Prices may
   * have changed since the last time.
   */
  run(most: number): boolean {
    this.nextOut.set(this.graph.firstOut.subarray(0, this.graph.nodes));
    this.nextBack.fill(0);
    this.relabels = 0;
    while (this.waiting > 0) {
      if (this.relabels >= most) return false;
      const node = this.queue[this.first]!;
      this.first = this.first + 1 === this.queue.length ? 0 : this.first + 1;
      this.waiting--;
      this.queued[node] = 0;
      while (!this.pushOut(node) && !this.pushBack(node))
        if (!this.relabel(node)) {
          this.enqueue(node);
          return false;
        }
    }
    return true;
  }

  /** Sends excess along the arcs leaving; whether all is gone. */
  private pushOut(node: number): boolean {
    const { graph, price } = this;
    const { head, cost, room, used, excess } = graph;
    const own = price[node]!;
    const end = graph.firstOut[node + 1]!;
    let left = excess[node]!;
    let arc = this.nextOut[node]!;
    for (; arc < end && left > 0; arc++) {
      const most = room[arc]!;
      if (most === 0) continue;
      const other = head[arc]!;
      if (cost[arc]! + own - price[other]! >= 0) continue;
      const amount = most < left ? most : left;
      const before = used[arc]!;
      used[arc] = before + amount;
      room[arc] = most - amount;
      if (before === 0) startCarrying(graph, arc);
      left -= amount;
      this.receive(other, amount);
    }
    excess[node] = left;
    // The last arc may have room left.
    this.nextOut[node] = left === 0 && arc > graph.firstOut[node]! ? arc - 1 : arc;
    return left === 0;
  }

  /** Sends excess back along the arcs that brought it; whether all is gone. */
  private pushBack(node: number): boolean {
    const { graph, price } = this;
    const { tailAt, costAt, room, used, entering, carrying, excess } = graph;
    const own = price[node]!;
    const from = graph.firstIn[node]!;
    let left = excess[node]!;
    let at = this.nextBack[node]!;
    while (at < carrying[node]! && left > 0) {
      const other = tailAt[from + at]!;
      if (own - price[other]! - costAt[from + at]! >= 0) {
        at++;
        continue;
      }
      const arc = entering[from + at]!;
      const most = used[arc]!;
      const amount = most < left ? most : left;
      used[arc] = most - amount;
      room[arc]! += amount;
      // Another arc takes its place in the list, and is looked at next.
      if (amount === most) stopCarrying(graph, arc);
      left -= amount;
      this.receive(other, amount);
    }
    excess[node] = left;
    this.nextBack[node] = at;
    return left === 0;
  }

  /** Lowers a price as far as no arc contradicts it; false where there is no way out of the node at all. */
  private relabel(node: number): boolean {
    const { graph, price } = this;
    const { head, cost, room, tailAt, costAt } = graph;
    let best = -Infinity;
    const end = graph.firstOut[node + 1]!;
    for (let arc = graph.firstOut[node]!; arc < end; arc++) {
      if (room[arc] === 0) continue;
      const value = price[head[arc]!]! - cost[arc]!;
      if (value > best) best = value;
    }
    const from = graph.firstIn[node]!;
    const last = from + graph.carrying[node]!;
    for (let at = from; at < last; at++) {
      const value = price[tailAt[at]!]! + costAt[at]!;
      if (value > best) best = value;
    }
    if (best === -Infinity) return false;
    price[node] = best - this.epsilon;
    this.nextOut[node] = graph.firstOut[node]!;
    this.nextBack[node] = 0;
    this.relabels++;
    return true;
  }

  private receive(node: number, amount: number): void {
    const after = this.graph.excess[node]! + amount;
    this.graph.excess[node] = after;
    if (after > 0 && this.queued[node] === 0) this.enqueue(node);
  }

  private enqueue(node: number): void {
    this.queued[node] = 1;
    const at = this.first + this.waiting++;
    this.queue[at < this.queue.length ? at : at - this.queue.length] = node;
  }
}
