import type { BoardPerson } from '@placet/contract/placement/plans.ts';

export const shows = ['all', 'unplaced', 'moved', 'passed_over'] as const;
export type Show = (typeof shows)[number];

export interface PeopleFilter {
  readonly q: string;
  readonly show: Show;
  /** A language they speak; empty: any. */
  readonly language: string;
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const keys = new WeakMap<BoardPerson, string>();
/** What a person is found by; made once for each, filtering happens at every key. */
function keyOf(person: BoardPerson): string {
  const known = keys.get(person);
  if (known !== undefined) return known;
  const key = folded(`${person.name} ${person.number}`);
  keys.set(person, key);
  return key;
}

/** Moved by hand: elsewhere than the plan had them. */
export const isMoved = ({ place, computed }: BoardPerson): boolean => (place?.needId ?? null) !== computed;

export function filterPeople(
  people: Iterable<BoardPerson>,
  { q, show, language }: PeopleFilter,
  passedOver: ReadonlySet<string>,
): BoardPerson[] {
  const words = folded(q.trim()).split(/\s+/);
  const found: BoardPerson[] = [];
  for (const person of people) {
    if (show === 'unplaced' && person.place !== null) continue;
    if (show === 'moved' && !isMoved(person)) continue;
    if (show === 'passed_over' && !passedOver.has(person.id)) continue;
    if (language !== '' && !person.languages.some((one) => one.language === language)) continue;
    const key = keyOf(person);
    if (words.every((word) => key.includes(word))) found.push(person);
  }
  return found;
}
