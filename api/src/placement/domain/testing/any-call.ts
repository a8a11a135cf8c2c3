import * as fc from 'fast-check';
import type { CandidateToPlace, NeedToFill, PlacementInput } from '../placement-input.ts';
import { call, candidate, need } from './small-call.ts';

export interface Kind {
  /** Stays of parts of a need's period, and seats held before. */
  readonly partly: boolean;
  readonly bounds: boolean;
  readonly supervisors: boolean;
  readonly pins: boolean;
}

const months = ['2027-01-01', '2027-03-01', '2027-05-01', '2027-07-01', '2027-09-01', '2027-11-01'];
const ends = ['2027-02-28', '2027-04-30', '2027-06-30', '2027-08-31', '2027-10-31', '2027-12-31'];

/** Small calls in which much happens. */
export function anyCall(kind: Kind): fc.Arbitrary<PlacementInput> {
  return fc
    .record({ people: fc.integer({ min: 1, max: 8 }), teams: fc.integer({ min: 1, max: 4 }) })
    .chain(({ people, teams }) => {
      const ids = Array.from({ length: people }, (_, at) => `c${String(at)}`);
      const names = Array.from({ length: teams }, (_, at) => `t${String(at)}`);
      const needIds = names.flatMap((name) => [name, `${name}b`]);
      const period = fc
        .tuple(fc.nat(5), fc.nat(5))
        .map(([a, b]) => ({ from: months[Math.min(a, b)] ?? '', to: ends[Math.max(a, b)] ?? '' }));
      const candidates = fc.tuple(...ids.map((id) => anyCandidate(id, names, kind, period)));
      const needs = fc.tuple(...needIds.map((id) => anyNeed(id, ids, kind)));
      const pair = fc.record({ candidate: fc.constantFrom(...ids), need: fc.constantFrom(...needIds) });
      const code = fc.constantFrom('supervisor', 'coordinator', 'conflict', 'family');
      const seat = fc
        .tuple(pair, period, fc.boolean())
        .map(([of, days, known]) => ({ need: of.need, candidate: known ? of.candidate : null, ...days }));
      return fc
        .record({
          candidates,
          needs,
          pins: kind.pins ? fc.array(pair, { maxLength: 2 }) : fc.constant([]),
          exclusions: fc.array(fc.tuple(pair, code), { maxLength: 2 }),
          taken: kind.partly ? fc.array(seat, { maxLength: 2 }) : fc.constant([]),
          most: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
          seed: fc.integer(),
        })
        .map(({ candidates: who, needs: where, pins, exclusions, taken, most, seed }) =>
          call(who, where, {
            seed,
            pins,
            exclusions: exclusions.map(([of, by]) => ({ ...of, code: by })),
            taken,
            supervisors: kind.supervisors ? most.map((of, at) => ({ id: `s${String(at)}`, most: of })) : [],
          }),
        );
    });
}

function anyCandidate(
  id: string,
  teams: readonly string[],
  { partly }: Kind,
  period: fc.Arbitrary<{ from: string; to: string }>,
): fc.Arbitrary<CandidateToPlace> {
  return fc
    .record({
      wishes: fc.shuffledSubarray([...teams]),
      unranked: fc.constantFrom('after' as const, 'never' as const),
      available: partly ? fc.array(period, { maxLength: 2 }) : fc.constant([]),
      level: fc.constantFrom('A2' as const, 'B2' as const, 'native' as const),
      skills: fc.subarray(['law', 'Press ']),
      review: fc.constantFrom(null, 0.2, 0.8),
      group: fc.constantFrom(null, 'x', 'y'),
    })
    .map(({ level, ...of }) => candidate(id, '', { ...of, languages: [{ language: 'fr', level }] }));
}

function anyNeed(id: string, ids: readonly string[], kind: Kind): fc.Arbitrary<NeedToFill> {
  const bound = fc.record({
    group: fc.constantFrom('x', 'y'),
    floor: fc.nat(2),
    ceiling: fc.nat(2),
  });
  return fc
    .record({
      positions: fc.integer({ min: 0, max: 3 }),
      required: fc.boolean(),
      wishesPress: fc.boolean(),
      ranked: fc.shuffledSubarray([...ids]),
      alike: fc.boolean(),
      supervisor: kind.supervisors ? fc.constantFrom(null, 's0', 's1') : fc.constant(null),
      bounds: kind.bounds ? fc.uniqueArray(bound, { maxLength: 2, selector: (of) => of.group }) : fc.constant([]),
      second: fc.boolean(),
    })
    .map(({ required, wishesPress, ranked, alike, second, ...of }) =>
      need(id, '', {
        ...of,
        team: id.replace('b', ''),
        order: id.endsWith('b') ? 1 : 0,
        ranking: alike ? [ranked.slice(0, 2), ranked.slice(2)] : ranked.map((each) => [each]),
        languages: [{ language: 'fr', level: 'B2', required }],
        skills: wishesPress ? [{ name: 'press', required: false }] : [],
        ...(kind.partly && second ? { from: '2027-07-01' } : {}),
      }),
    );
}
