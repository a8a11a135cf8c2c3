import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../kernels/random.ts';
import { assignReviewers } from './assign-reviewers.ts';
import type { ApplicationToReview, AssignmentInput, AvailableReviewer, Pair } from './assignment-input.ts';
import type { AssignmentPlan } from './assignment-plan.ts';
import { COST, expertiseCost, FIT_COST, languageCost, loadCost, preferenceCost } from './pair-cost.ts';
import { ENOUGH } from './raise-worst.ts';

function application(id: string, of: Partial<ApplicationToReview> = {}): ApplicationToReview {
  return { id, needed: 1, languages: ['en'], expertise: [], ...of };
}

function reviewer(id: string, of: Partial<AvailableReviewer> = {}): AvailableReviewer {
  const languages = [{ language: 'en', level: 'C1' } as const];
  return { id, minLoad: 0, maxLoad: 10, openElsewhere: 0, pastLoad: 0, languages, expertise: [], ...of };
}

function input(of: Partial<AssignmentInput>): AssignmentInput {
  const nothing = { applications: [], reviewers: [], conflicts: [], avoid: [], preferences: [], pins: [] };
  return { ...nothing, connect: false, seed: 1, ...of };
}

function pairs(...texts: string[]): Pair[] {
  return texts.map((text) => ({ application: text.split(' ')[0] ?? '', reviewer: text.split(' ')[1] ?? '' }));
}

function texts(of: readonly Pair[]): string[] {
  return of.map((pair) => `${pair.application} ${pair.reviewer}`);
}

const topics = ['law', 'press', 'finance'];

function anyInput(random: SeededRandom, applications: number, reviewers: number): AssignmentInput {
  const some = <Item>(items: readonly Item[]) => items.filter(() => random.nextBelow(2) === 0);
  const of = input({
    applications: Array.from({ length: applications }, (_, at) =>
      application(`a${String(at)}`, {
        needed: random.nextBelow(3),
        languages: random.nextBelow(4) === 0 ? ['fr'] : ['en'],
        expertise: some(topics),
      }),
    ),
    reviewers: Array.from({ length: reviewers }, (_, at) =>
      reviewer(`r${String(at)}`, {
        minLoad: random.nextBelow(2),
        maxLoad: 1 + random.nextBelow(applications),
        openElsewhere: random.nextBelow(3),
        languages: [
          { language: 'en', level: (['A2', 'B1', 'B2', 'C1', 'native'] as const)[random.nextBelow(5)] ?? 'B2' },
          ...some([{ language: 'fr', level: 'B2' } as const]),
        ],
        expertise: some(topics),
      }),
    ),
    seed: random.nextUint32(),
  });
  const all = of.applications.flatMap((a) => of.reviewers.map((r) => ({ application: a.id, reviewer: r.id })));
  const draw = (in16: number) => all.filter(() => random.nextBelow(16) < in16);
  const preferences = draw(6).map((pair) => ({
    ...pair,
    preference: ([-2, -1, 1, 2] as const)[random.nextBelow(4)] ?? 1,
  }));
  return { ...of, conflicts: draw(3), avoid: draw(1), pins: draw(1), preferences };
}

/** What all say about a set of pairs, from the input alone. */
class Judged {
  readonly missing: number;
  readonly belowMinimum: number;
  readonly cost: number;
  /** By application: the lowest fit of a review that is no pin, in tenths, up to what is enough. */
  readonly levels: number[];

  constructor(of: AssignmentInput, chosen: ReadonlySet<string>) {
    const has = (a: ApplicationToReview, r: AvailableReviewer) => chosen.has(`${a.id} ${r.id}`);
    const count = of.applications.map((a) => of.reviewers.filter((r) => has(a, r)).length);
    this.missing = of.applications.reduce((sum, a, at) => sum + Math.max(0, a.needed - (count[at] ?? 0)), 0);
    let [below, cost] = [0, 0];
    for (const r of of.reviewers) {
      const load = of.applications.filter((a) => has(a, r)).length;
      const least = Math.min(r.minLoad, r.maxLoad);
      below += Math.max(0, least - load);
      for (let position = least + 1; position <= load; position++) cost += loadCost(r, position);
    }
    const pins = new Set(texts(of.pins));
    this.levels = of.applications.map((a) => {
      let lowest = ENOUGH;
      for (const r of of.reviewers.filter((each) => has(a, each))) {
        const fit = fitCost(of, a, r) ?? COST.language;
        cost += fit + (of.avoid.some((pair) => pair.application === a.id && pair.reviewer === r.id) ? COST.avoid : 0);
        if (!pins.has(`${a.id} ${r.id}`)) lowest = Math.min(lowest, Math.floor((10 * (FIT_COST - fit)) / FIT_COST));
      }
      return lowest;
    });
    [this.belowMinimum, this.cost] = [below, cost];
  }
}

function fitCost(of: AssignmentInput, a: ApplicationToReview, r: AvailableReviewer): number | null {
  const language = languageCost(a.languages, new Map(r.languages.map((each) => [each.language, each.level])));
  const said = of.preferences.find((pair) => pair.application === a.id && pair.reviewer === r.id)?.preference ?? 0;
  return language === null ? null : expertiseCost(a.expertise, new Set(r.expertise)) + language + preferenceCost(said);
}

/** Every assignment that gives no application more than it needs, keeps pins and respects conflicts and loads. */
function* everyAssignment(of: AssignmentInput): Generator<ReadonlySet<string>> {
  const out = new Set(texts(of.conflicts));
  const pins = new Set(texts(of.pins).filter((pair) => !out.has(pair)));
  const all = of.applications.flatMap((a) => of.reviewers.map((r) => ({ a, r, key: `${a.id} ${r.id}` })));
  const free = all.filter(({ a, r, key }) => !out.has(key) && !pins.has(key) && fitCost(of, a, r) !== null);
  const chosen = new Set(pins);
  const count = (id: string) => [...chosen].filter((key) => key.split(' ').includes(id)).length;
  const go = function* (at: number): Generator<ReadonlySet<string>> {
    const pair = free[at];
    if (pair === undefined) {
      yield chosen;
      return;
    }
    yield* go(at + 1);
    if (count(pair.a.id) >= pair.a.needed || count(pair.r.id) >= pair.r.maxLoad) return;
    chosen.add(pair.key);
    yield* go(at + 1);
    chosen.delete(pair.key);
  };
  yield* go(0);
}

/** What holds of every plan. */
function expectLawful(of: AssignmentInput, plan: AssignmentPlan): void {
  const assigned = texts(plan.reviews);
  const conflicts = new Set(texts(of.conflicts));
  expect(new Set(assigned).size).toBe(assigned.length);
  expect(assigned.filter((pair) => conflicts.has(pair))).toEqual([]);
  const kept = texts(of.pins).filter((pair) => !conflicts.has(pair));
  expect(texts(plan.reviews.filter(({ because }) => because === 'pinned'))).toEqual([...new Set(kept)].sort());
  for (const r of of.reviewers) {
    const load = assigned.filter((pair) => pair.endsWith(` ${r.id}`)).length;
    const pins = kept.filter((pair) => pair.endsWith(` ${r.id}`)).length;
    expect(load).toBeLessThanOrEqual(Math.max(r.maxLoad, pins));
    expect(plan.loads.find(({ reviewer: id }) => id === r.id)?.load).toBe(load);
  }
  for (const { fit, reasons } of plan.reviews) {
    expect(fit).toBeGreaterThanOrEqual(0);
    expect(fit).toBeLessThanOrEqual(1);
    const parts = reasons.filter(({ part }) => part !== 'avoid' && part !== 'load');
    expect(parts.reduce((sum, { cost }) => sum + cost, 0)).toBe(Math.round((1 - fit) * FIT_COST));
  }
}

describe('reviewers assigned', () => {
  it(
    'are, of all assignments, those that raise the worst-served, then cost least; or miss the fewest',
    { timeout: 60_000 },
    () => {
      const random = new SeededRandom(11);
      const seen = { complete: 0, short: 0 };
      for (let round = 0; round < 400; round++) {
        const of = anyInput(random, 1 + random.nextBelow(3), 1 + random.nextBelow(4));
        const plan = assignReviewers(of);
        expectLawful(of, plan);
        const own = new Judged(of, new Set(texts(plan.reviews)));
        const others = Array.from(everyAssignment(of), (chosen) => new Judged(of, chosen));
        const missed = (each: Judged) => 2 * each.missing + each.belowMinimum;
        expect(missed(own), `input ${String(round)}`).toBe(Math.min(...others.map(missed)));
        expect(plan.complete).toBe(missed(own) === 0);
        expect(plan.short.reduce((sum, { missing }) => sum + missing, 0)).toBe(own.missing);
        seen[plan.complete ? 'complete' : 'short']++;
        if (!plan.complete) {
          expect(plan.bottleneck?.room).toBeLessThan(plan.bottleneck?.needed ?? 0);
          continue;
        }
        const complete = others.filter((each) => missed(each) === 0);
        expect(Math.min(...own.levels)).toBe(Math.max(...complete.map(({ levels }) => Math.min(...levels))));
        const alike = complete.filter(({ levels }) => levels.every((level, at) => level >= (own.levels[at] ?? 0)));
        expect(own.cost).toBe(Math.min(...alike.map(({ cost }) => cost)));
      }
      expect(Math.min(seen.complete, seen.short)).toBeGreaterThan(50);
    },
  );

  it('are the same for the same input in any order, and may differ by the seed where all is equal', () => {
    const random = new SeededRandom(12);
    for (let round = 0; round < 30; round++) {
      const of = anyInput(random, 8, 5);
      const turned = { ...of, applications: of.applications.toReversed(), reviewers: of.reviewers.toReversed() };
      expect(assignReviewers(turned)).toEqual(assignReviewers(of));
    }
    const alike = input({ applications: [application('a')], reviewers: ['q', 'r', 's'].map((id) => reviewer(id)) });
    const chosen = Array.from({ length: 40 }, (_, seed) => assignReviewers({ ...alike, seed }).reviews[0]?.reviewer);
    expect(new Set(chosen)).toEqual(new Set(['q', 'r', 's']));
  });

  it('stay where they are when more are wanted, or somebody is replaced', () => {
    const random = new SeededRandom(13);
    for (let round = 0; round < 40; round++) {
      const of = { ...anyInput(random, 10, 6), pins: [] };
      const before = assignReviewers(of);
      const more = of.applications.map((a) => ({ ...a, needed: a.needed + 1 }));
      const after = assignReviewers({ ...of, applications: more, pins: before.reviews });
      expect(texts(after.reviews)).toEqual(expect.arrayContaining(texts(before.reviews)));
      const gone = before.reviews[0]?.reviewer;
      const pins = before.reviews.filter(({ reviewer: id }) => id !== gone);
      const reviewers = of.reviewers.filter(({ id }) => id !== gone);
      const replaced = assignReviewers({ ...of, reviewers, pins });
      expect(texts(replaced.reviews)).toEqual(expect.arrayContaining(texts(pins)));
    }
  });

  it('share the load in proportion to what they are ready to do', () => {
    const applications = Array.from({ length: 30 }, (_, at) => application(`a${String(at)}`));
    const reviewers = [
      reviewer('r1', { maxLoad: 20 }),
      reviewer('r2', { maxLoad: 20 }),
      reviewer('r3', { maxLoad: 10 }),
    ];
    const loadsOf = (of: readonly AvailableReviewer[]) =>
      assignReviewers(input({ applications, reviewers: of })).loads.map(({ load }) => load);
    expect(loadsOf(reviewers)).toEqual([12, 12, 6]);
    const busy = reviewers.map((each) => (each.id === 'r1' ? { ...each, openElsewhere: 10 } : each));
    expect(loadsOf(busy)).toEqual([6, 16, 8]);
  });

  it('raise the worst-served above what the others lose by it, and go on where others cannot', () => {
    // By cost alone the first expert would go to a, the second to c; b and d would be served badly.
    const reads = (language: string) => ({ maxLoad: 1, languages: [{ language, level: 'C1' as const }] });
    const of = input({
      applications: [
        application('a', { languages: ['fr'], expertise: ['law'] }),
        application('b', { languages: ['fr'], expertise: ['water', 'energy', 'health', 'trade'] }),
        application('c', { expertise: ['law', 'press'] }),
        application('d', { expertise: ['law', 'finance', 'press', 'sport'] }),
      ],
      reviewers: [
        reviewer('first', { ...reads('fr'), expertise: ['law', 'water'] }),
        reviewer('other', reads('fr')),
        reviewer('second', { ...reads('en'), expertise: ['law', 'press', 'finance'] }),
        reviewer('third', { ...reads('en'), expertise: ['law'] }),
      ],
      preferences: [
        { application: 'b', reviewer: 'other', preference: -2 },
        { application: 'd', reviewer: 'second', preference: -1 },
      ],
    });
    expect(texts(assignReviewers(of).reviews)).toEqual(['a other', 'b first', 'c third', 'd second']);
  });

  it('are the best for the worst-served also where all want the same', { timeout: 60_000 }, () => {
    const random = new SeededRandom(15);
    const many = [...topics, 'water', 'health'];
    let contested = 0;
    for (let round = 0; round < 300; round++) {
      const applications = Array.from({ length: 4 }, (_, at) =>
        application(`a${String(at)}`, { expertise: many.filter(() => random.nextBelow(2) === 0) }),
      );
      const reviewers = Array.from({ length: 4 }, (_, at) =>
        reviewer(`r${String(at)}`, { maxLoad: 1 + random.nextBelow(2), expertise: many.slice(random.nextBelow(6)) }),
      );
      const of = input({ applications, reviewers, seed: round });
      const own = new Judged(of, new Set(texts(assignReviewers(of).reviews)));
      const complete = Array.from(everyAssignment(of), (chosen) => new Judged(of, chosen)).filter(
        (each) => each.missing === 0,
      );
      const best = Math.max(...complete.map(({ levels }) => Math.min(...levels)));
      expect(Math.min(...own.levels), `input ${String(round)}`).toBe(best);
      if (own.cost > Math.min(...complete.map(({ cost }) => cost))) contested++;
    }
    expect(contested).toBeGreaterThan(10);
  });

  it('avoid who is to be avoided while there is another', () => {
    const of = input({
      applications: [application('a')],
      reviewers: [reviewer('q'), reviewer('r')],
      avoid: pairs('a q'),
    });
    expect(texts(assignReviewers(of).reviews)).toEqual(['a r']);
    expect(texts(assignReviewers({ ...of, conflicts: pairs('a r') }).reviews)).toEqual(['a q']);
  });
});

describe('where there are too few reviewers', () => {
  const applications = ['a', 'b', 'c'].map((id) =>
    application(id, { needed: 2, languages: id === 'c' ? ['fr'] : ['en'] }),
  );

  it('the plan says who is short and why, and does what can be done', () => {
    const reviewers = [reviewer('q'), reviewer('r'), reviewer('s', { maxLoad: 0 })];
    const plan = assignReviewers(input({ applications, reviewers, conflicts: pairs('b r') }));
    expect(plan.complete).toBe(false);
    expect(texts(plan.reviews)).toEqual(['a q', 'a r', 'b q']);
    expect(plan.short).toEqual([
      { application: 'b', missing: 1, eligible: 2, reviewing: 1, full: 1, conflicting: 1, unread: 0 },
      { application: 'c', missing: 2, eligible: 0, reviewing: 0, full: 0, conflicting: 0, unread: 3 },
    ]);
    expect(plan.bottleneck).toMatchObject({ because: 'capacity' });
    expect(plan.bottleneck?.applications).toContain('c');
  });

  it('none goes without while another has two', () => {
    const of = input({
      applications: ['a', 'b', 'c'].map((id) =>
        application(id, { needed: 2, expertise: id === 'c' ? ['press'] : ['law'] }),
      ),
      reviewers: [
        reviewer('r1', { maxLoad: 3, expertise: ['law'] }),
        reviewer('r2', { maxLoad: 2, expertise: ['law'] }),
      ],
      conflicts: pairs('c r1'),
    });
    const { reviews, short } = assignReviewers(of);
    expect(short.map(({ missing }) => missing)).toEqual([1, 1]);
    expect(new Set(reviews.map(({ application: id }) => id)).size).toBe(3);
  });

  it('or too few applications for their minimum, it says so', () => {
    const plan = assignReviewers(
      input({
        applications: [application('a')],
        reviewers: [reviewer('q', { minLoad: 1 }), reviewer('r', { minLoad: 1 })],
      }),
    );
    expect(plan.belowMinimum).toHaveLength(1);
    expect(plan.reviews).toHaveLength(1);
    expect(plan.bottleneck).toEqual({
      because: 'minimum',
      applications: ['a'],
      reviewers: ['q', 'r'],
      needed: 2,
      room: 1,
    });
  });

  it('a pin in conflict is dropped and named; counts that mean nothing are refused', () => {
    const of = input({ applications: [application('a')], reviewers: [reviewer('q'), reviewer('r')] });
    const plan = assignReviewers({ ...of, pins: pairs('a q', 'a nobody'), conflicts: pairs('a q') });
    expect(plan.dropped).toEqual(pairs('a q', 'a nobody'));
    expect(texts(plan.reviews)).toEqual(['a r']);
    expect(() => assignReviewers({ ...of, applications: [application('a', { needed: -1 })] })).toThrow(RangeError);
    expect(() => assignReviewers({ ...of, reviewers: [reviewer('q'), reviewer('q')] })).toThrow(RangeError);
    expect(assignReviewers(input({})).complete).toBe(true);
  });
});

describe('connected', () => {
  const applications = ['a', 'b'].map((id) => application(id, { expertise: [id === 'a' ? 'law' : 'press'] }));
  const reviewers = [reviewer('lawyer', { expertise: ['law'] }), reviewer('editor', { expertise: ['press'] })];

  it('by the cheapest further review, if that is wanted', () => {
    const apart = assignReviewers(input({ applications, reviewers }));
    expect([apart.reviews.length, apart.connection]).toEqual([2, { groups: 2, groupsLeft: 2 }]);
    const plan = assignReviewers(
      input({
        applications,
        reviewers,
        connect: true,
        preferences: [{ application: 'b', reviewer: 'lawyer', preference: 1 }],
      }),
    );
    expect(plan.connection).toEqual({ groups: 2, groupsLeft: 1 });
    expect(plan.reviews.filter(({ because }) => because === 'link')).toMatchObject(pairs('b lawyer'));
  });

  it('not by a conflict, nor by somebody without room', () => {
    const conflicts = pairs('b lawyer', 'a editor');
    expect(assignReviewers(input({ applications, reviewers, connect: true, conflicts })).connection.groupsLeft).toBe(2);
    const full = reviewers.map((each) => ({ ...each, maxLoad: 1 }));
    expect(assignReviewers(input({ applications, reviewers: full, connect: true })).connection.groupsLeft).toBe(2);
  });

  it('whatever the call, as far as anybody can link', () => {
    const random = new SeededRandom(14);
    for (let round = 0; round < 40; round++) {
      const of = { ...anyInput(random, 9, 9), connect: true };
      const plan = assignReviewers(of);
      expectLawful(of, plan);
      expect(plan.connection.groups - plan.connection.groupsLeft).toBe(
        plan.reviews.filter(({ because }) => because === 'link').length,
      );
    }
  });
});
