import type { BoardPerson } from '@placet/contract/placement/plans.ts';

type ByNeed = ReadonlyMap<string, readonly BoardPerson[]>;

const same = (one: readonly BoardPerson[], other: readonly BoardPerson[]): boolean =>
  one.length === other.length && one.every((person, index) => person === other[index]);

/** Who is in which need. A need that nobody came to or left keeps its list as it was, and what shows it need not look again. */
export function byNeed(people: Iterable<BoardPerson>, before: ByNeed = new Map()): ByNeed {
  const lists = new Map<string, BoardPerson[]>();
  for (const person of people) {
    if (person.place === null) continue;
    const list = lists.get(person.place.needId);
    if (list) list.push(person);
    else lists.set(person.place.needId, [person]);
  }
  return new Map(
    [...lists].map(([need, list]) => {
      const old = before.get(need);
      return [need, old && same(old, list) ? old : list];
    }),
  );
}
