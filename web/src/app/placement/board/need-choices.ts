import type { BoardPerson, Options } from '@placet/contract/placement/plans.ts';

export type Option = Options['needs'][number];

/** The needs in the order one looks at them for a person: where they are, their wishes, what else would go, what would not. */
export function orderedOptions(
  options: readonly Option[],
  person: Pick<BoardPerson, 'wishes' | 'place'>,
  teamOf: (need: string) => string,
): { readonly possible: readonly Option[]; readonly impossible: readonly Option[] } {
  const wish = (need: string): number => {
    const at = person.wishes.indexOf(teamOf(need));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const rank = ({ needId, room, warnings }: Option): readonly number[] => [wish(needId), room ? 0 : 1, warnings.length];
  const sorted = options.toSorted((a, b) => compare(rank(a), rank(b)));
  const here = ({ needId }: Option): boolean => needId === person.place?.needId;
  return {
    possible: sorted.filter((one) => one.possible || here(one)),
    impossible: sorted.filter((one) => !one.possible && !here(one)),
  };
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
