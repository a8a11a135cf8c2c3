/**
 * A directed network in which flow goes from nodes that supply it to nodes that need it. One array holds one property of all
 * nodes or of all arcs; an arc is known by its index.
 */
export interface FlowNetwork {
  readonly nodes: number;
  /** By node: what it puts in, or, negative, takes out. The sum over all nodes is zero wherever a flow exists. */
  readonly supply: Int32Array;
  /** By arc: the node it leaves. */
  readonly tail: Int32Array;
  /** By arc: the node it enters, another than it leaves. */
  readonly head: Int32Array;
  /** By arc: the least flow on it, 0 or more. */
  readonly lower: Int32Array;
  /** By arc: the most flow on it, no less than `lower`. */
  readonly upper: Int32Array;
  /** By arc: what one unit of flow costs; may be negative. */
  readonly cost: Int32Array;
}

/** Collects the arcs of a network whose number is not known before. */
export class NetworkBuilder {
  private size = 0;
  private arrays: Int32Array[];

  /** @param expected how many arcs there will be, more or less */
  constructor(expected = 1024) {
    this.arrays = Array.from({ length: 5 }, () => new Int32Array(Math.max(16, expected)));
  }

  /** Adds an arc and returns its index. */
  arc(tail: number, head: number, lower: number, upper: number, cost: number): number {
    const arc = this.size++;
    if (arc === this.arrays[0]?.length) this.grow();
    const [tails, heads, lowers, uppers, costs] = this.arrays as Five;
    tails[arc] = tail;
    heads[arc] = head;
    lowers[arc] = lower;
    uppers[arc] = upper;
    costs[arc] = cost;
    return arc;
  }

  /** @param supply by node; its length is the number of nodes */
  build(supply: Int32Array): FlowNetwork {
    const [tail, head, lower, upper, cost] = this.arrays.map((array) => array.subarray(0, this.size)) as Five;
    return { nodes: supply.length, supply, tail, head, lower, upper, cost };
  }

  private grow(): void {
    this.arrays = this.arrays.map((array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    });
  }
}

type Five = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/**
 * Refuses a network that means nothing, so that no faulty caller gets a plausible answer.
 * @throws RangeError for arrays of unlike length, arcs without two nodes, and bounds that contradict each other
 */
export function assertNetwork(network: FlowNetwork): void {
  const { nodes, supply, tail, head, lower, upper, cost } = network;
  const arcs = tail.length;
  if (supply.length !== nodes || [head, lower, upper, cost].some(({ length }) => length !== arcs))
    throw new RangeError('the arrays of a network differ in length');
  for (let arc = 0; arc < arcs; arc++) {
    const [from, to, least, most] = [tail[arc]!, head[arc]!, lower[arc]!, upper[arc]!];
    if (from < 0 || from >= nodes || to < 0 || to >= nodes) throw new RangeError(`arc ${String(arc)} has no such node`);
    if (from === to) throw new RangeError(`arc ${String(arc)} leads nowhere`);
    if (least < 0 || least > most) throw new RangeError(`arc ${String(arc)} has bounds that no flow meets`);
  }
}
