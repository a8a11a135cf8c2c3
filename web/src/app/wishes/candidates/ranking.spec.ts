import { add, exclude, joinAbove, move, placeOf, remove, type Ranking } from './ranking';

const ranking: Ranking = { tiers: [['a'], ['b', 'c'], ['d']], excluded: [{ id: 'x', reason: 'No.' }] };
const tiers = (changed: Ranking): string => changed.tiers.map((tier) => tier.join('=')).join(' ');

it('moves whoever stands alone past the neighbouring group, and whoever is in a group out of it', () => {
  expect(tiers(move(ranking, 'd', -1))).toBe('a d b=c');
  expect(tiers(move(ranking, 'a', 1))).toBe('b=c a d');
  expect(tiers(move(ranking, 'c', -1))).toBe('a c b d');
  expect(tiers(move(ranking, 'b', 1))).toBe('a c b d');
  expect(move(ranking, 'a', -1)).toBe(ranking);
  expect(move(ranking, 'd', 1)).toBe(ranking);
});

it('makes alike with those above', () => {
  expect(tiers(joinAbove(ranking, 'd'))).toBe('a b=c=d');
  expect(tiers(joinAbove(ranking, 'c'))).toBe('a=c b d');
  expect(joinAbove(ranking, 'a')).toBe(ranking);
});

it('has everybody once, wherever they come from', () => {
  expect(add(ranking, 'x')).toEqual({ tiers: [['a'], ['b', 'c'], ['d'], ['x']], excluded: [] });
  expect(tiers(add(ranking, 'a'))).toBe('b=c d a');
  expect(exclude(ranking, 'a', 'Asked for less.')).toEqual({
    tiers: [['b', 'c'], ['d']],
    excluded: [...ranking.excluded, { id: 'a', reason: 'Asked for less.' }],
  });
  expect(remove(remove(ranking, 'x'), 'b')).toEqual({ tiers: [['a'], ['c'], ['d']], excluded: [] });
  expect([placeOf(ranking, 'c'), placeOf(ranking, 'x')]).toEqual([1, -1]);
});
