import type { Comparison } from '@placet/contract/placement/what-if.ts';
import { wishText } from '../words/ordinal';

export interface NumberRow {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  /** Which of the two is better here; none where they are equal or neither is. */
  readonly better: 'left' | 'right' | undefined;
}

const row = (name: string, left: number, right: number, more: boolean): NumberRow => ({
  name,
  left,
  right,
  better: left === right ? undefined : left > right === more ? 'left' : 'right',
});

/** The numbers of two plans in the order in which they matter: the better of each pair is marked. */
export function numberRows({ left, right }: Comparison, locale: string): NumberRow[] {
  const [one, other] = [left.statistics, right.statistics];
  const wishes = Array.from({ length: Math.max(one.wishes.length, other.wishes.length) }, (_none, index) => ({
    ...row(wishText(index + 1, locale), one.wishes[index] ?? 0, other.wishes[index] ?? 0, true),
    ...(index > 0 && { better: undefined }),
  }));
  return [
    row($localize`:@@placement.compare.placed:Placed`, one.placed, other.placed, true),
    ...wishes,
    row($localize`:@@placement.compare.unranked:Not wished`, one.unranked, other.unranked, false),
    row($localize`:@@placement.compare.unplaced:Without a place`, one.unplaced, other.unplaced, false),
    row($localize`:@@placement.compare.passedOver:Passed over`, left.blocking, right.blocking, false),
    row($localize`:@@placement.compare.free:Free seats`, one.seats.free, other.seats.free, false),
    {
      ...row($localize`:@@placement.compare.byHand:Moved by hand`, left.plan.movedByHand, right.plan.movedByHand, true),
      better: undefined,
    },
  ];
}
