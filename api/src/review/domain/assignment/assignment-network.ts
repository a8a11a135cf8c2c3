import type { Candidates } from './candidates.ts';
import { type FlowNetwork, NetworkBuilder } from '../../../kernels/flow/flow-network.ts';
import { COST, FIT_COST, loadCost } from './pair-cost.ts';

/** Into how many steps the convex cost of a reviewer's load is cut at most. Up to this many reviews it is exact. */
const LOAD_STEPS = 64;

/**
 * The network of an assignment: applications supply reviews, an arc to each reviewer who may write one, from each reviewer as
 * many arcs to the sink as the load has steps, each dearer than the last.
 */
export interface AssignmentNetwork {
  readonly network: FlowNetwork;
  /** By pair of the candidates: its arc, or -1 where it is below the floor. */
  readonly arcOf: Int32Array;
  /** With `allowShort`: by application, the first of its arcs past all reviewers, one for each review it needs, and by reviewer, that of the minimum. */
  readonly shortOf: Int32Array;
  readonly minimumOf: Int32Array;
}

/** By application: how many reviews it is to have; what is pinned counts, and stays even beyond what is needed. */
export function needs({ applications, first, pinned }: Candidates): Int32Array {
  return Int32Array.from(applications, ({ needed }, application) => {
    let pins = 0;
    for (let pair = first[application]!; pair < first[application + 1]!; pair++) pins += pinned[pair]!;
    return Math.max(needed, pins);
  });
}

/**
 * @param floors by application: the lowest fit, in tenths, of a reviewer; pins are exempt
 * @param allowShort reviews and minimum loads may be missed, each at a cost above whatever else could be saved by it, reviews at
 * twice that of minimum loads, and each further one of the same application at as much more: the plan then misses the fewest, and no
 * application misses two where it and another could miss one each
 */
export function assignmentNetwork(candidates: Candidates, floors: Uint8Array, allowShort = false): AssignmentNetwork {
  const { applications, reviewers, first, reviewer, cost, level, pinned } = candidates;
  const sink = applications.length + reviewers.length;
  const supply = new Int32Array(sink + 1);
  supply.set(needs(candidates));
  supply[sink] = -supply.reduce((sum, each) => sum + each, 0);
  const past = allowShort ? -supply[sink] : 0;
  const builder = new NetworkBuilder(reviewer.length + reviewers.length * (LOAD_STEPS + 1) + past);
  const arcOf = new Int32Array(reviewer.length).fill(-1);
  const pinsOf = new Int32Array(reviewers.length);
  for (let application = 0; application < applications.length; application++)
    for (let pair = first[application]!; pair < first[application + 1]!; pair++) {
      if (level[pair]! < floors[application]! && pinned[pair] === 0) continue;
      const by = reviewer[pair]!;
      pinsOf[by]! += pinned[pair]!;
      arcOf[pair] = builder.arc(application, applications.length + by, pinned[pair]!, 1, cost[pair]!);
    }
  // A way through the network passes each reviewer once: it cannot save more than this.
  const dear = (2 * reviewers.length + 4) * (FIT_COST + COST.avoid + 6 * COST.load);
  const shortOf = new Int32Array(applications.length).fill(-1);
  if (allowShort)
    for (let application = 0; application < applications.length; application++)
      for (let missed = 0; missed < supply[application]!; missed++) {
        const arc = builder.arc(application, sink, 0, 1, (2 + missed) * dear);
        if (missed === 0) shortOf[application] = arc;
      }
  const minimumOf = Int32Array.from(reviewers, (of, by) => {
    const node = applications.length + by;
    const most = Math.max(of.maxLoad, pinsOf[by]!);
    const least = Math.min(of.minLoad, most);
    const minimum = builder.arc(node, sink, allowShort ? 0 : least, least, allowShort ? -dear : 0);
    const width = Math.max(1, Math.ceil((most - least) / LOAD_STEPS));
    for (let done = least; done < most; done += width)
      builder.arc(node, sink, 0, Math.min(width, most - done), loadCost(of, done + 1));
    return minimum;
  });
  return { network: builder.build(supply), arcOf, shortOf, minimumOf };
}
