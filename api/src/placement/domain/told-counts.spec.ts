import { expect, it } from 'vitest';
import { toldCounts } from './told-counts.ts';

it.each([
  ['tells groups of five and more', [5, 12, 0], [5, 12, 0]],
  ['leaves out small ones', [4, 1, 12], [null, null, 12]],
  ['leaves out a second where the sum would tell one', [4, 9, 12, 0], [null, null, 12, 0]],
  ['has nothing to hide behind where one is alone', [4], [null]],
])('%s', (_, counts, told) => {
  expect(toldCounts(counts)).toEqual(told);
});
