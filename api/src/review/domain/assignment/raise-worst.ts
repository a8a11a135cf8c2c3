import { assignmentNetwork, needs } from './assignment-network.ts';
import type { Candidates } from './candidates.ts';
import type { FlowNetwork } from '../../../kernels/flow/flow-network.ts';
import { minCostFlow } from '../../../kernels/flow/min-cost-flow.ts';

/** The fit, in tenths, up to which the worst-served are raised at any cost. Above, total cost decides alone. */
export const ENOUGH = 7;

/** How often one level is tried again after holding back those that cannot reach it together. */
const TRIES = 4;

/**
 * By application: the lowest fit, in tenths, that each of its reviewers has to have, so that the worst-served application is served
 * as well as possible, then the next, as PeerReview4All does (Stelmakh, Shah and Singh 2019, there by the sum of similarities). An
 * application is not asked for more than its own reviewers allow; where several cannot reach a level together, those in the cut
 * stay below and the others go on.
 *
 * An assignment without floors has to exist.
 */
export function raiseWorst(candidates: Candidates): Uint8Array {
  const most = highest(candidates);
  let floors: Uint8Array = new Uint8Array(most.length);
  const held = new Uint8Array(most.length);
  for (let level = 1; level <= ENOUGH; level++)
    for (let attempt = 1; ; attempt++) {
      const raised = floors.map((floor, at) => (held[at] === 1 ? floor : Math.min(level, most[at]!)));
      if (raised.every((floor, at) => floor === floors[at])) break;
      const { network } = assignmentNetwork(candidates, raised);
      const flow = minCostFlow(free(network));
      if (flow.kind === 'cheapest') {
        floors = raised;
        break;
      }
      // Past the tries, all stay where they are: what is found is feasible, though some could rise further.
      for (let at = 0; at < raised.length; at++)
        if (raised[at] !== floors[at] && (attempt >= TRIES || flow.inside[at] === 1)) held[at] = 1;
    }
  return floors;
}

/** By application: the fit, in tenths, of the last reviewer that it needs, were all the best its own. */
export function highest(candidates: Candidates): Uint8Array {
  const { first, level, pinned } = candidates;
  return Uint8Array.from(needs(candidates), (needed, application) => {
    const [from, to] = [first[application]!, first[application + 1]!];
    let left = needed;
    const levels: number[] = [];
    for (let pair = from; pair < to; pair++)
      if (pinned[pair] === 1) left--;
      else levels.push(level[pair]!);
    if (left <= 0) return ENOUGH;
    return Math.min(ENOUGH, levels.sort((a, b) => b - a)[left - 1] ?? 0);
  });
}

/** The network with nothing to pay: whether anything flows at all. */
export function free(network: FlowNetwork): FlowNetwork {
  return { ...network, cost: new Int32Array(network.cost.length) };
}
