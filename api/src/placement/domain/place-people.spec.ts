import { describe, expect, it } from 'vitest';
import { fixedSeats } from './fixed-seats.ts';
import { ordersOf } from './orders.ts';
import { placePeople, unpriced } from './place-people.ts';
import type { PlacementInput } from './placement-input.ts';
import type { PlacementPlan } from './placement-plan.ts';
import { call, candidate, need, where, words } from './testing/small-call.ts';
import { verify } from './verify.ts';

/** The plan that puts people where the text says, with what it leaves open counted as the verifier counts it. */
function given(input: PlacementInput, text: string): PlacementPlan {
  const orders = ordersOf(input);
  const plan = unpriced(orders, fixedSeats(orders));
  const at = new Map(words(text).map((word) => word.split(':') as [string, string]));
  const places = [...at].map(([who, to]) => ({
    ...(plan.places.find((place) => place.candidate === who) ?? { candidate: who, pinned: false, place: null }),
    need: to,
    from: '2027-01-01',
    to: '2027-12-31',
    wish: (input.candidates.find(({ id }) => id === who)?.wishes.indexOf(to) ?? 0) + 1,
  }));
  const unplaced = input.candidates.map(({ id }) => id).filter((id) => !at.has(id));
  return { ...plan, places, unplaced };
}

describe('Gale and Shapley 1962, example 1', () => {
  const input = call(
    [candidate('alpha', 'A B C'), candidate('beta', 'B C A'), candidate('gamma', 'C A B')],
    [need('A', 'beta gamma alpha'), need('B', 'gamma alpha beta'), need('C', 'alpha beta gamma')],
  );

  it('gives everybody their first wish', () => {
    const plan = placePeople(input);
    expect(where(plan)).toBe('alpha:A beta:B gamma:C');
    expect(plan).toMatchObject({ stability: 'guaranteed', unplaced: [], statistics: { wishes: [3] } });
  });

  it('has three stable plans, which the verifier tells from the three others', () => {
    const orders = ordersOf(input);
    const stable = ['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'].filter((of) => {
      const plan = given(input, `alpha:${of[0] ?? ''} beta:${of[1] ?? ''} gamma:${of[2] ?? ''}`);
      return verify(orders, plan).faults.length === 0;
    });
    expect(stable).toEqual(['ABC', 'BCA', 'CAB']);
  });
});

it('gives the matching of residents and hospitals that the matching library documents', () => {
  const two = { positions: 2 };
  const plan = placePeople(
    call(
      [
        candidate('A', 'C'),
        candidate('S', 'C M'),
        candidate('D', 'C M G'),
        candidate('J', 'C G M'),
        candidate('L', 'M C G'),
      ],
      [need('M', 'D L S J', two), need('C', 'D A S L J', two), need('G', 'D J L', two)],
    ),
  );
  expect(where(plan)).toBe('A:C D:C J:G L:M S:M');
  expect(plan.needs.map(({ need: id, cutOff }) => [id, cutOff])).toEqual([
    ['C', 2],
    ['G', null],
    ['M', 3],
  ]);
});
