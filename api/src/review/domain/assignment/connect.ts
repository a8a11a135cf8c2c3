import type { Candidates } from './candidates.ts';

/** By pair of candidates: whether it is assigned, and by reviewer how many reviews more they can take. */
export interface Choice {
  readonly chosen: Uint8Array;
  readonly room: Int32Array;
}

/** The groups of applications and reviewers that reviews bring together. */
export class Groups {
  count = 0;
  private readonly parent: Int32Array;
  private readonly present: Uint8Array;

  constructor({ applications, reviewers, first, reviewer }: Candidates, { chosen }: Choice) {
    const nodes = applications.length + reviewers.length;
    this.parent = new Int32Array(nodes).map((_, node) => node);
    this.present = new Uint8Array(nodes);
    for (let application = 0; application < applications.length; application++)
      for (let pair = first[application]!; pair < first[application + 1]!; pair++)
        if (chosen[pair] === 1) {
          this.meet(application);
          this.meet(applications.length + reviewer[pair]!);
          this.join(application, applications.length + reviewer[pair]!);
        }
  }

  /** Whether both have reviews and nothing in common. */
  apart(a: number, b: number): boolean {
    return this.present[a] === 1 && this.present[b] === 1 && this.root(a) !== this.root(b);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    this.parent[one] = other;
    this.count--;
  }

  private meet(node: number): void {
    this.count += 1 - this.present[node]!;
    this.present[node] = 1;
  }

  private root(node: number): number {
    let at = node;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }
}

/**
 * Adds the cheapest reviews that join groups, one fewer than there are groups, as far as reviewers have room (Kruskal 1956).
 * Changes `choice`.
 * @returns the pairs added, and how many groups are left
 */
export function connect(
  candidates: Candidates,
  groups: Groups,
  choice: Choice,
): { links: number[]; groupsLeft: number } {
  const { applications, first, reviewer, cost } = candidates;
  const links: number[] = [];
  if (groups.count <= 1) return { links, groupsLeft: groups.count };
  const between: [pair: number, application: number][] = [];
  for (let application = 0; application < applications.length; application++)
    for (let pair = first[application]!; pair < first[application + 1]!; pair++)
      if (groups.apart(application, applications.length + reviewer[pair]!)) between.push([pair, application]);
  between.sort(([a], [b]) => cost[a]! - cost[b]! || a - b);
  for (const [pair, application] of between) {
    const by = reviewer[pair]!;
    if (choice.room[by]! <= 0 || !groups.apart(application, applications.length + by)) continue;
    groups.join(application, applications.length + by);
    choice.chosen[pair] = 1;
    choice.room[by]!--;
    links.push(pair);
  }
  return { links, groupsLeft: groups.count };
}
