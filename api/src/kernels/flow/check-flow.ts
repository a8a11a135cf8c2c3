import type { FlowNetwork } from './flow-network.ts';

/** What is wrong with a flow; the first of each kind is named. */
export interface FlowFault {
  readonly fault: 'length' | 'bounds' | 'conservation' | 'not_cheapest';
  /** The arc, or for `conservation` the node. */
  readonly at: number;
}

/**
 * Whether a flow is what it claims, by nothing but its definition: this knows no line of the code that found it, so that an
 * error there cannot hide. With prices (CheapestFlow.price) the proof that it is cheapest is checked in one pass; without them,
 * negative cycles are searched for (Bellman and Ford: arcs × nodes steps, for small networks).
 *
 * @returns the faults found; none for a flow that is right
 */
export function checkFlow(network: FlowNetwork, flow: Int32Array, price?: Float64Array): FlowFault[] {
  const arcs = network.tail.length;
  if (flow.length !== arcs || (price !== undefined && price.length !== network.nodes))
    return [{ fault: 'length', at: 0 }];
  const faults: FlowFault[] = [];
  const found = (fault: FlowFault['fault'], at: number) => {
    if (at >= 0) faults.push({ fault, at });
  };
  found(
    'bounds',
    flow.findIndex((amount, arc) => amount < network.lower[arc]! || amount > network.upper[arc]!),
  );
  const balance = Float64Array.from(network.supply);
  for (let arc = 0; arc < arcs; arc++) {
    balance[network.tail[arc]!]! -= flow[arc]!;
    balance[network.head[arc]!]! += flow[arc]!;
  }
  found(
    'conservation',
    balance.findIndex((left) => left !== 0),
  );
  found('not_cheapest', price === undefined ? negativeCycle(network, flow) : contradiction(network, flow, price));
  return faults;
}

/** An arc that the prices do not prove right, or -1. */
function contradiction({ tail, head, lower, upper, cost }: FlowNetwork, flow: Int32Array, price: Float64Array): number {
  for (let arc = 0; arc < flow.length; arc++) {
    const reduced = cost[arc]! + price[tail[arc]!]! - price[head[arc]!]!;
    // Not a number is a contradiction as well.
    if (flow[arc]! < upper[arc]! && !(reduced >= 0)) return arc;
    if (flow[arc]! > lower[arc]! && !(reduced <= 0)) return arc;
  }
  return -1;
}

/** An arc by which the cost can still be lowered after as many rounds as there are nodes, or -1. */
function negativeCycle({ nodes, tail, head, lower, upper, cost }: FlowNetwork, flow: Int32Array): number {
  const distance = new Float64Array(nodes);
  let changed = -1;
  for (let round = 0; round <= nodes; round++) {
    changed = -1;
    for (let arc = 0; arc < flow.length; arc++) {
      const [from, to] = [tail[arc]!, head[arc]!];
      if (flow[arc]! < upper[arc]! && distance[from]! + cost[arc]! < distance[to]!) {
        distance[to] = distance[from]! + cost[arc]!;
        changed = arc;
      }
      if (flow[arc]! > lower[arc]! && distance[to]! - cost[arc]! < distance[from]!) {
        distance[from] = distance[to]! - cost[arc]!;
        changed = arc;
      }
    }
    if (changed === -1) return -1;
  }
  return changed;
}
