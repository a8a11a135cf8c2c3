import { describe, expect, it } from 'vitest';
import { explain, Explainer } from './explain.ts';
import { lottery, murmur } from './lottery.ts';
import { placePeople } from './place-people.ts';
import { call, candidate, need, where } from './testing/small-call.ts';
import { whatIf } from './what-if.ts';

const firstHalf = [{ from: '2027-01-01', to: '2027-06-30' }];
const secondHalf = [{ from: '2027-07-01', to: '2027-12-31' }];

describe('hard needs', () => {
  it('delete a pair with all their reasons', () => {
    const legal = need('legal', '', {
      languages: [{ language: 'fr', level: 'B2', required: true }],
      skills: [{ name: 'Press', required: true }],
      presence: 'on_site',
      needsPermission: true,
      minDays: 60,
    });
    const of = {
      languages: [{ language: 'fr', level: 'B1' as const }],
      presence: ['remote' as const],
      workPermission: false,
    };
    const short = [{ from: '2026-12-01', to: '2027-01-31' }];
    const input = call(
      [
        candidate('a', 'legal', { ...of, available: short }),
        candidate('b', '', { available: [{ from: '2026-01-01', to: '2026-12-31' }] }),
      ],
      [legal],
      { exclusions: [{ candidate: 'a', need: 'legal', code: 'family' }] },
    );
    const plan = placePeople(input);
    expect(explain(input, plan, 'a', 'legal')).toEqual({
      code: 'ineligible',
      reasons: ['too_short', 'languages', 'skills', 'presence', 'work_permission', 'family'],
    });
    expect(explain(input, plan, 'b', 'legal')).toEqual({
      code: 'ineligible',
      reasons: ['period', 'languages', 'skills', 'not_wished'],
    });
    expect(plan.needs[0]?.unfilled).toEqual({
      eligible: 0,
      reasons: { period: 1, too_short: 1, languages: 2, skills: 2, presence: 1, work_permission: 1, family: 1 },
      elsewhere: [],
      unplaced: 0,
    });
  });

  it('say where those went whom a need lacks', () => {
    const fluent = { languages: [{ language: 'fr', level: 'C1' as const }] };
    const input = call(
      [...['a', 'b', 'c'].map((id) => candidate(id, 'legal finance', fluent)), candidate('d', 'finance')],
      [
        need('finance', '', { languages: [{ language: 'fr', level: 'C1', required: true }] }),
        need('legal', '', { positions: 3 }),
      ],
    );
    expect(placePeople(input).needs[0]).toMatchObject({
      free: 1,
      unfilled: { eligible: 3, reasons: { languages: 1 }, elsewhere: [{ need: 'legal', count: 3 }], unplaced: 0 },
    });
  });
});

describe('the order of a need', () => {
  it("is the supervisor's, then the wish score, then the lottery", () => {
    const input = call(
      [
        candidate('a', 'N', { review: 0.9 }),
        candidate('b', 'N', { review: 0.1 }),
        candidate('c', 'N', { review: 0.5 }),
        candidate('d', 'N', { review: 0.5 }),
        candidate('e', 'N', { skills: [' LAW'], review: 0.5 }),
      ],
      [need('N', 'b', { positions: 5, skills: [{ name: 'law', required: false }] })],
    );
    const order = (seed: number) => {
      const { places } = placePeople({ ...input, seed });
      return places
        .toSorted((x, y) => (x.place ?? 0) - (y.place ?? 0))
        .map((place) => place.candidate)
        .join('');
    };
    const seen = new Set(Array.from({ length: 20 }, (_, seed) => order(seed)));
    expect([...seen].sort()).toEqual(['beacd', 'beadc']);
    const { parts, score } = new Explainer(input, placePeople(input)).score('e', 'N');
    expect(parts).toEqual({ languages: null, skills: 1, presence: 0.5, review: 0.5 });
    expect(score).toBe(Math.round((10_000 * (3 + 0.5 + 1.5)) / 7));
  });

  it('draws a number that nobody else changes', () => {
    // Of MurmurHash3's published test vectors: bytes 21 43 65 87, as two units.
    expect(murmur('\u4321\u8765', 0) >>> 0).toBe(0xf55b_516b);
    expect(murmur('\u4321\u8765', 0x5082_edee) >>> 0).toBe(0x2362_f9de);
    const ids = Array.from({ length: 50 }, (_, at) => `person ${String(at)}`);
    const stands = lottery(ids, 3);
    const fewer = lottery(ids.slice(0, 25), 3);
    for (let one = 0; one < 25; one++)
      for (let other = 0; other < 25; other++)
        expect(Math.sign(stands[one]! - stands[other]!)).toBe(Math.sign(fewer[one]! - fewer[other]!));
  });
});

describe('seats over time', () => {
  it('are shared by people who are not there on the same day', () => {
    const input = call(
      [
        candidate('a', 'N', { available: firstHalf }),
        candidate('b', 'N', { available: secondHalf }),
        candidate('c', 'N'),
      ],
      [need('N', 'a c b')],
    );
    const plan = placePeople(input);
    expect(where(plan)).toBe('a:N b:N');
    expect(plan.places[1]).toMatchObject({ from: '2027-07-01', to: '2027-12-31', place: 3 });
    expect(explain(input, plan, 'c', 'N')).toMatchObject({ code: 'need_full', cutOff: 1, place: 2, on: '2027-01-01' });
  });

  it('take the earliest of the longest stays', () => {
    const available = [
      { from: '2027-01-10', to: '2027-01-14' },
      { from: '2027-11-01', to: '2027-11-10' },
      { from: '2027-05-01', to: '2027-05-04' },
      { from: '2027-05-05', to: '2027-05-10' },
    ];
    const [place] = placePeople(call([candidate('a', 'N', { available })], [need('N')])).places;
    expect(place).toMatchObject({ from: '2027-05-01', to: '2027-05-10' });
  });

  it('name who is passed over where no plan is stable, and only then', () => {
    // One seat of N, for X in the first half of the year, then A for all of it, then C in the second half. If C is at N, so is X, or A
    // would be; but then M is free, which X likes better. If C is at M, X is at N, where C fits and would rather be.
    const next = { from: '2028-01-01', to: '2028-12-31' };
    const input = call(
      [
        candidate('A', 'N'),
        candidate('C', 'N M', { available: [...secondHalf, next] }),
        candidate('X', 'M N', { available: [...firstHalf, next] }),
      ],
      [need('N', 'X A C'), need('M', 'C X', next)],
    );
    const plan = placePeople(input);
    expect(plan.stability).toBe('not_found');
    expect(plan.blocking.pairs.length).toBeGreaterThan(0);
    const { candidate: who, need: whom } = plan.blocking.pairs[0] ?? { candidate: '', need: '' };
    expect(explain(input, plan, who, whom).code).toBe('passed_over');
  });

  it('stay with those who hold them, who get nothing at the same time', () => {
    const input = call([candidate('a', 'N M'), candidate('b', 'N')], [need('M'), need('N')], {
      taken: [{ candidate: 'a', need: 'N', from: '2027-01-01', to: '2027-12-31' }],
    });
    const plan = placePeople(input);
    expect(where(plan)).toBe('');
    expect(explain(input, plan, 'a', 'M')).toEqual({ code: 'ineligible', reasons: ['has_place'] });
    expect(explain(input, plan, 'a', 'N')).toEqual({ code: 'held', from: '2027-01-01', to: '2027-12-31' });
    expect(explain(input, plan, 'b', 'N')).toMatchObject({ code: 'seat_pinned', held: 1, for: [] });
  });
});

it('lets needs share what their supervisor can do', () => {
  // By hand, as student–project allocation goes: S takes two people, ranked c b a d. c takes P; b is sent from P, which has one
  // seat, to Q; a asks Q and is sent away by c and b, who fill S, and goes to R. d finds S full of better ones.
  const of = { supervisor: 'S' };
  const input = call(
    [candidate('a', 'Q R'), candidate('b', 'P Q'), candidate('c', 'P'), candidate('d', 'Q')],
    [need('P', 'c b a d', of), need('Q', 'c b a d', { ...of, positions: 2 }), need('R', 'a')],
    { supervisors: [{ id: 'S', most: 2 }] },
  );
  const plan = placePeople(input);
  expect(where(plan)).toBe('a:R b:Q c:P');
  expect(plan.stability).toBe('guaranteed');
  expect(explain(input, plan, 'a', 'Q')).toMatchObject({ code: 'supervisor_full', supervisor: 'S', most: 2 });
});

it('prefers groups below their floor, then those below their ceiling, and keeps no seat empty', () => {
  const x = { group: 'x' };
  const y = { group: 'y' };
  const input = call(
    [candidate('a', 'N', x), candidate('b', 'N', x), candidate('c', 'N', x), candidate('d', 'N', y)],
    [
      need('N', 'a b c d', {
        positions: 2,
        bounds: [
          { group: 'x', floor: 0, ceiling: 2 },
          { group: 'y', floor: 1, ceiling: 1 },
        ],
      }),
    ],
  );
  const plan = placePeople(input);
  expect(where(plan)).toBe('a:N d:N');
  expect(explain(input, plan, 'b', 'N')).toMatchObject({
    code: 'soft_bound',
    group: 'x',
    ceiling: 2,
    ofGroup: 1,
    place: 2,
  });
  const wide = { ...input, needs: input.needs.map((each) => ({ ...each, positions: 4 })) };
  expect(placePeople(wide).statistics.placed).toBe(4);
  const tight = { group: 'x', floor: 0, ceiling: 1 };
  const ceiling = { ...input, needs: input.needs.map((each) => ({ ...each, positions: 2, bounds: [tight] })) };
  expect(where(placePeople(ceiling))).toBe('a:N d:N');
});

describe('people', () => {
  const input = call(
    [candidate('a', 'N M'), candidate('b', 'N M'), candidate('c', 'N')],
    [need('M', 'a b'), need('N', 'a b c')],
  );

  it('pin somebody at a price that is told', () => {
    const plan = placePeople({ ...input, pins: [{ candidate: 'c', need: 'N' }] });
    expect(where(plan)).toBe('a:M c:N');
    expect(plan.pins).toEqual([
      {
        candidate: 'c',
        need: 'N',
        despite: [],
        price: {
          better: [
            { candidate: 'a', before: 'M', after: 'N' },
            { candidate: 'b', before: null, after: 'M' },
          ],
          worse: [{ candidate: 'c', before: 'N', after: null }],
        },
      },
    ]);
    const pinned = { ...input, pins: [{ candidate: 'c', need: 'N' }] };
    expect(explain(pinned, plan, 'a', 'N')).toMatchObject({ code: 'seat_pinned', for: ['c'] });
    expect(plan.stability).toBe('guaranteed');
  });

  it('cannot pin what is impossible, and pin what is unusual knowingly', () => {
    const of = {
      ...input,
      pins: [
        { candidate: 'a', need: 'N' },
        { candidate: 'b', need: 'N' },
        { candidate: 'c', need: 'M' },
        { candidate: 'z', need: 'N' },
      ],
      exclusions: [{ candidate: 'a', need: 'N', code: 'conflict' as const }],
    };
    const plan = placePeople(of);
    expect(plan.refusedPins).toEqual([
      { candidate: 'a', need: 'N', code: 'impossible', reasons: ['conflict'] },
      { candidate: 'z', need: 'N', code: 'unknown', reasons: [] },
    ]);
    expect(plan.pins.find((pin) => pin.candidate === 'c')?.despite).toEqual(['not_wished']);
  });

  it('exclude somebody at a price that is told', () => {
    const plan = placePeople({ ...input, exclusions: [{ candidate: 'a', need: 'N', code: 'coordinator' }] });
    expect(where(plan)).toBe('a:M b:N');
    expect(plan.exclusions[0]?.price).toEqual({
      better: [{ candidate: 'a', before: 'M', after: 'N' }],
      worse: [{ candidate: 'b', before: 'N', after: 'M' }],
    });
  });

  it('ask what would be if', () => {
    expect(whatIf(input, { kind: 'positions', need: 'N', by: 1 }).moved).toEqual([
      { candidate: 'b', before: 'M', after: 'N', effect: 'better' },
    ]);
    expect(whatIf(input, { kind: 'pin', candidate: 'c', need: 'N' }).moved.map(({ effect }) => effect)).toEqual([
      'worse',
      'worse',
      'better',
    ]);
    expect(where(whatIf(input, { kind: 'exclude', candidate: 'a', need: 'N' }).plan)).toBe('a:M b:N');
    const fluent = { language: 'fr', level: 'B2' as const, required: true };
    const asked = call(
      [candidate('a', 'N')],
      [need('N', '', { languages: [fluent], skills: [{ name: 'law', required: true }] })],
    );
    expect(whatIf(asked, { kind: 'drop_language', need: 'N', language: 'fr' }).moved).toEqual([]);
    const once = { ...asked, needs: asked.needs.map((each) => ({ ...each, skills: [] })) };
    expect(whatIf(once, { kind: 'drop_language', need: 'N', language: 'fr' }).moved).toHaveLength(1);
    const early = call([candidate('a', 'N', { available: firstHalf })], [need('N', '', { from: '2027-07-01' })]);
    expect(whatIf(early, { kind: 'move_period', need: 'N', from: '2027-02-01', to: '2027-03-31' }).moved).toHaveLength(
      1,
    );
    expect(() => whatIf(input, { kind: 'positions', need: 'Z', by: 1 })).toThrow('no such need');
  });
});
