/**
 * The cycles of a graph of questions and the questions they depend on, each as the keys along it. A question that depends on
 * itself is a cycle of one. Of cycles that share a question one is reported; the others show once it is repaired.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();

  const visit = (key: string, trail: string[]) => {
    if (finished.has(key)) return;
    const start = trail.indexOf(key);
    if (start >= 0) {
      cycles.push(trail.slice(start));
      return;
    }
    for (const next of graph.get(key) ?? []) visit(next, [...trail, key]);
    finished.add(key);
  };

  for (const key of graph.keys()) visit(key, []);
  return cycles;
}
