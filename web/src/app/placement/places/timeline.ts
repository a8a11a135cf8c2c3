import type { Placements, PlacementView } from '@placet/contract/placement/publication.ts';
import { monthsOf, seatLanes, stretchOf, type Days, type Stretch } from '../words/lanes';

export interface NeedLine {
  readonly id: string;
  readonly positions: number;
  /** The need's own days within all that is shown. */
  readonly whole: Stretch<Days>;
  readonly lanes: readonly (readonly Stretch<PlacementView>[])[];
}

export interface Timeline {
  readonly period: Days;
  readonly months: readonly { readonly day: string; readonly start: number }[];
  readonly lines: readonly NeedLine[];
}

/** Who sits where over the months: seats that were never taken up (called off, declined) are left out. */
export function timelineOf({ needs, placements }: Placements): Timeline | undefined {
  const held = placements.filter(
    ({ state, ended }) => state !== 'cancelled' || ended?.how === 'moved' || ended?.how === 'ended_early',
  );
  const days = [
    ...held.flatMap(({ from, to }) => [from, to]),
    ...needs.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null),
  ].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const period = { from: first, to: last };
  const byNeed = Map.groupBy(held, ({ needId }) => needId);
  return {
    period,
    months: monthsOf(period),
    lines: needs.map(({ id, positions, from, to }) => ({
      id,
      positions,
      whole: stretchOf({ from: from ?? first, to: to ?? last }, period),
      lanes: seatLanes(byNeed.get(id) ?? [], positions, period),
    })),
  };
}
