import { assignmentNetwork, type AssignmentNetwork, needs } from './assignment-network.ts';
import type { AssignmentInput } from './assignment-input.ts';
import type { AssignmentPlan, Bottleneck, PlannedReview, ShortApplication } from './assignment-plan.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { checkFlow } from '../../../kernels/flow/check-flow.ts';
import { type Choice, connect, Groups } from './connect.ts';
import { type CheapestFlow, minCostFlow, type NoFlow } from '../../../kernels/flow/min-cost-flow.ts';
import { fitOf, loadCost } from './pair-cost.ts';
import { free, highest, raiseWorst } from './raise-worst.ts';

/**
 * Proposes who reviews what. Among all assignments that keep pins and conflicts, loads and needs, the worst-served application is
 * raised first (raise-worst.ts), then the total cost is lowest (pair-cost.ts). Where there is none, the plan misses the fewest
 * reviews and says which and why; floors are then not raised. Every flow is checked by code of its own before it is used.
 *
 * @param onProgress told what share of the work is behind, from 0 to 1, never less than before
 * @throws RangeError where an id appears twice or a count is no whole number from 0 to a million
 * @throws Error where the checker finds fault with a flow: an error of ours, never to be shown as a plan
 */
export function assignReviewers(
  input: AssignmentInput,
  onProgress: (share: number) => void = () => undefined,
): AssignmentPlan {
  assertCounts(input);
  const candidates = candidatesOf(input);
  onProgress(0.1);
  const { floors, without } = floorsOf(candidates, onProgress);
  const network = assignmentNetwork(candidates, floors, without !== null);
  const flow = minCostFlow(network.network, (share) => {
    onProgress(0.5 + 0.4 * share);
  });
  if (flow.kind === 'none') throw new Error('an assignment that exists was not found');
  assertRight(network, flow);
  onProgress(0.95);
  const plan = planOf(input, candidates, network, flow, without);
  onProgress(1);
  return plan;
}

/** The floors, or the cut that proves that there is no assignment even without them. */
function floorsOf(
  candidates: Candidates,
  onProgress: (share: number) => void,
): { floors: Uint8Array; without: NoFlow | null } {
  // Mostly all can have the best that their own reviewers allow: then nobody has to be weighed against anybody.
  const best = highest(candidates);
  if (minCostFlow(free(assignmentNetwork(candidates, best).network)).kind === 'cheapest')
    return { floors: best, without: null };
  onProgress(0.2);
  const none = new Uint8Array(candidates.applications.length);
  const feasible = minCostFlow(free(assignmentNetwork(candidates, none).network));
  if (feasible.kind === 'none') return { floors: none, without: feasible };
  onProgress(0.3);
  return { floors: raiseWorst(candidates), without: null };
}

function assertCounts({ applications, reviewers }: AssignmentInput): void {
  const counts = [
    ...applications.map(({ needed }) => needed),
    ...reviewers.flatMap(({ minLoad, maxLoad, openElsewhere, pastLoad }) => [
      minLoad,
      maxLoad,
      openElsewhere,
      pastLoad,
    ]),
  ];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= 1_000_000))
    throw new RangeError('a count is no whole number from 0 to a million');
}

function assertRight({ network }: AssignmentNetwork, { flow, price }: CheapestFlow): void {
  const faults = checkFlow(network, flow, price);
  if (faults.length > 0) throw new Error(`the flow is wrong: ${JSON.stringify(faults)}`);
}

function planOf(
  input: AssignmentInput,
  candidates: Candidates,
  network: AssignmentNetwork,
  { flow }: CheapestFlow,
  without: NoFlow | null,
): AssignmentPlan {
  const { reviewers, reviewer } = candidates;
  const chosen = new Uint8Array(reviewer.length);
  const room = Int32Array.from(reviewers, ({ maxLoad }) => maxLoad);
  network.arcOf.forEach((arc, pair) => {
    if (arc < 0 || flow[arc] === 0) return;
    chosen[pair] = 1;
    room[reviewer[pair]!]!--;
  });
  const choice: Choice = { chosen, room };
  const short = without === null ? [] : shortOf(candidates, network, flow, choice);
  const belowMinimum = reviewers.filter((of, by) => of.maxLoad - room[by]! < Math.min(of.minLoad, of.maxLoad));
  const groups = new Groups(candidates, choice);
  const before = groups.count;
  const { links, groupsLeft } = input.connect ? connect(candidates, groups, choice) : { links: [], groupsLeft: before };
  return {
    reviews: reviewsOf(candidates, choice, new Set(links)),
    loads: sortedBy(
      reviewers.map(({ id, minLoad, maxLoad }, by) => ({ reviewer: id, load: maxLoad - room[by]!, minLoad, maxLoad })),
      (of) => of.reviewer,
    ),
    complete: without === null,
    short,
    bottleneck: without === null ? null : bottleneckOf(candidates, without),
    belowMinimum: belowMinimum.map(({ id }) => id).sort(),
    connection: { groups: before, groupsLeft },
    dropped: candidates.dropped,
  };
}

function reviewsOf(candidates: Candidates, { chosen, room }: Choice, links: ReadonlySet<number>): PlannedReview[] {
  const { applications, reviewers, first, reviewer, pinned } = candidates;
  const reviews = applications.flatMap(({ id }, application) => {
    const own: PlannedReview[] = [];
    for (let pair = first[application]!; pair < first[application + 1]!; pair++) {
      if (chosen[pair] === 0) continue;
      const by = reviewers[reviewer[pair]!]!;
      const reasons = candidates.reasons(application, reviewer[pair]!);
      const fit = reasons.reduce((sum, { part, cost }) => sum + (part === 'avoid' ? 0 : cost), 0);
      own.push({
        application: id,
        reviewer: by.id,
        fit: fitOf(fit),
        reasons: [...reasons, { part: 'load', cost: loadCost(by, by.maxLoad - room[reviewer[pair]!]!) }],
        because: pinned[pair] === 1 ? 'pinned' : links.has(pair) ? 'link' : 'assigned',
      });
    }
    return own;
  });
  return sortedBy(reviews, (review) => `${review.application}\n${review.reviewer}`);
}

function shortOf(
  candidates: Candidates,
  network: AssignmentNetwork,
  flow: Int32Array,
  choice: Choice,
): ShortApplication[] {
  const { applications, first, reviewer, conflicting, unread } = candidates;
  const short = applications.flatMap(({ id }, application): ShortApplication[] => {
    const past = network.shortOf[application]!;
    const missing = flow.subarray(past, past + network.network.supply[application]!).reduce((sum, one) => sum + one, 0);
    if (missing === 0) return [];
    let [reviewing, full] = [0, 0];
    for (let pair = first[application]!; pair < first[application + 1]!; pair++)
      if (choice.chosen[pair] === 1) reviewing++;
      else if (choice.room[reviewer[pair]!]! <= 0) full++;
    const eligible = first[application + 1]! - first[application]!;
    const out = { conflicting: conflicting[application]!, unread: unread[application]! };
    return [{ application: id, missing, eligible, reviewing, full, ...out }];
  });
  return sortedBy(short, (of) => of.application);
}

/** What a cut says in the words of the call. */
function bottleneckOf(candidates: Candidates, { inside, supplied, room }: NoFlow): Bottleneck {
  const { applications, reviewers } = candidates;
  const because = inside[applications.length + reviewers.length] === 1 ? 'minimum' : 'capacity';
  // With the sink inside, it is those outside who cannot get enough.
  const side = because === 'minimum' ? 0 : 1;
  const wanted = needs(candidates);
  const needed =
    because === 'capacity'
      ? wanted.reduce((sum, each, at) => sum + (inside[at] === side ? each : 0), 0)
      : reviewers.reduce(
          (sum, of, by) => sum + (inside[applications.length + by] === side ? Math.min(of.minLoad, of.maxLoad) : 0),
          0,
        );
  return {
    because,
    applications: applications.flatMap(({ id }, at) => (inside[at] === side ? [id] : [])).sort(),
    reviewers: reviewers.flatMap(({ id }, by) => (inside[applications.length + by] === side ? [id] : [])).sort(),
    needed,
    room: needed - (supplied - room),
  };
}

function sortedBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items
    .map((item) => [key(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}
