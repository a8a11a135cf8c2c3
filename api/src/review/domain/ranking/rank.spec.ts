import { describe, expect, it } from 'vitest';
import type { Criterion } from '@placet/contract/rubric/definition.ts';
import { SeededRandom } from '../../../kernels/random.ts';
import { moveCut } from './cut-line.ts';
import type { GivenReview, RankingQuestion } from './rank-types.ts';
import { rank } from './rank.ts';
import { uniformNumbers } from './testing/simulate.ts';
import { scoreReview } from './weighted-score.ts';

const criterion = (
  key: string,
  weight: number,
  from: number,
  to: number,
  more: Partial<Criterion> = {},
): Criterion => ({
  ...{ key, name: {}, description: {}, counted: true, weight, optional: false },
  scale: Array.from({ length: to - from + 1 }, (_, index) => ({ value: from + index, anchor: {} })),
  ...more,
});

const rubric = {
  criteria: [
    criterion('motivation', 1, 1, 5),
    criterion('skills', 3, 0, 10),
    criterion('languages', 1, 1, 4, { optional: true }),
    criterion('risk', 0, 1, 5, { counted: false, optional: true }),
  ],
};

describe("a review's score", () => {
  it('is the sum of the points of its parts, on scales made comparable', () => {
    const { weighted, raw, parts, missing, scored } = scoreReview(rubric, {
      motivation: 5,
      skills: 5,
      languages: 1,
      risk: 2,
    });
    expect(parts.map(({ key, place, share, points }) => [key, place, share, points])).toEqual([
      ['motivation', 100, 0.2, 20],
      ['skills', 50, 0.6, 30],
      ['languages', 0, 0.2, 0],
      ['risk', 25, 0, 0],
    ]);
    expect([weighted, raw, missing, scored]).toEqual([50, 50, [], 1]);
  });

  it('leaves out what is missing: never a zero, and not the same as one', () => {
    const without = scoreReview(rubric, { motivation: 5, skills: 5 });
    expect(without.weighted).toBeCloseTo(62.5, 10);
    expect(without.parts.map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect([without.missing, without.scored]).toEqual([[], 0.8]);
    expect(scoreReview(rubric, { languages: 3 })).toMatchObject({ missing: ['motivation', 'skills'] });
    expect(scoreReview(rubric, { risk: 5 })).toMatchObject({ weighted: null, raw: null });
    expect(scoreReview(rubric, { skills: 11 }).weighted).toBeNull();
  });
});

/** Applications of rising quality, reviewed by some of several reviewers of unlike severity. */
function question(seed: number, applications = 24, reviewers = 6): RankingQuestion {
  const uniform = uniformNumbers(seed);
  const severities = Array.from({ length: reviewers }, () => 4 * uniform() - 2);
  const reviews: GivenReview[] = [];
  for (let application = 0; application < applications; application++)
    for (let reviewer = 0; reviewer < reviewers; reviewer++) {
      if (uniform() < 0.4) continue;
      const value = 8 * (application / applications) + 1 + severities[reviewer]! + 2 * (uniform() - 0.5);
      const step = (from: number, to: number) =>
        Math.max(from, Math.min(to, Math.round(from + (value / 10) * (to - from))));
      const scores = {
        motivation: step(1, 5),
        skills: step(0, 10),
        ...(uniform() < 0.7 ? { languages: step(1, 4) } : {}),
      };
      reviews.push({
        ...{
          review: `v${String(reviews.length)}`,
          application: `a${String(application)}`,
          reviewer: `r${String(reviewer)}`,
        },
        scores,
      });
    }
  const names = Array.from({ length: applications }, (_, index) => `a${String(index)}`);
  return { rubric, applications: names, reviews, places: 5, seed: 1 };
}

describe('a ranking', () => {
  const asked = question(1);
  const ranking = rank(asked);

  it('is by the adjusted estimates, each of which is what its parts make it', () => {
    expect(ranking.by).toBe('adjusted');
    for (const { adjusted, weighted, reviews } of ranking.applications) {
      const { value, lower, upper, mean, average, severity, reliance } = adjusted!;
      expect(value).toBeCloseTo(mean + reliance * (average - severity - mean), 8);
      expect(average).toBeCloseTo(weighted!, 10);
      expect((lower + upper) / 2).toBeCloseTo(value, 8);
      const without = reviews.map(({ withoutSeverity }) => withoutSeverity!);
      expect(without.reduce((sum, one) => sum + one, 0) / without.length).toBeCloseTo(average - severity, 8);
      for (const { score } of reviews)
        expect(score.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score.weighted!, 10);
    }
    const values = ranking.applications.map(({ adjusted }) => adjusted!.value);
    expect(values).toEqual([...values].sort((one, other) => other - one));
    expect(ranking.applications.map(({ rank: place }) => place)).toEqual(values.map((_, index) => index + 1));
  });

  it('finds the true order better than the means do, when reviewers differ', () => {
    const off = (by: (one: (typeof ranking.applications)[number]) => number): number =>
      [...ranking.applications]
        .sort((one, other) => by(other) - by(one))
        .reduce((sum, { application }, place) => sum + Math.abs(23 - place - Number(application.slice(1))), 0);
    expect(off(({ adjusted }) => adjusted!.value)).toBeLessThan(off(({ weighted }) => weighted!));
  });

  it('has probabilities that add up to the places, and fall with the rank of those with as many reviews', () => {
    expect(ranking.applications.reduce((sum, { top }) => sum + top!, 0)).toBeCloseTo(5, 8);
    expect(ranking.applications[0]!.top).toBeGreaterThan(0.9);
    expect(ranking.applications.at(-1)!.top).toBeLessThan(0.01);
    expect(ranking.cut.misplaced).toBeCloseTo(
      ranking.applications.slice(0, 5).reduce((sum, { top }) => sum + 1 - top!, 0),
      10,
    );
  });

  it('is the same whatever the order of reviews and applications, and for the same seed', () => {
    const random = new SeededRandom(2);
    const { applications, reviews } = asked;
    const shuffled = {
      ...asked,
      applications: random.shuffle([...applications]),
      reviews: random.shuffle([...reviews]),
    };
    expect(rank(shuffled)).toEqual(ranking);
  });

  it('proposes reviews in the grey zone only, the most useful first', () => {
    const grey = ranking.applications.filter(({ zone }) => zone === 'grey').map(({ application }) => application);
    expect(ranking.proposal.length).toBeGreaterThan(0);
    for (const { application, reviews, risk, gain } of ranking.proposal) {
      expect(grey).toContain(application);
      expect(reviews).toBeGreaterThan(0);
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThan(risk);
    }
    const gains = ranking.proposal.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((one, other) => other - one));
  });

  it('says what moving the line would change', () => {
    const names = ranking.applications.map(({ application }) => application);
    expect(ranking.cut).toMatchObject({ places: 5, lastIn: names[4], firstOut: names[5], tied: [] });
    expect(moveCut(ranking.applications, 5, 7)).toMatchObject({
      enter: names.slice(5, 7),
      leave: [],
      cut: { lastIn: names[6] },
    });
    expect(moveCut(ranking.applications, 5, 3)).toMatchObject({ enter: [], leave: names.slice(3, 5) });
    expect(moveCut(ranking.applications, 5, 5).cut).toEqual(ranking.cut);
  });

  it('gives each reviewer a severity with an interval, and agreement per criterion and on the whole', () => {
    for (const { severity, thin } of ranking.reviewers) {
      expect(severity!.lower).toBeLessThan(severity!.value);
      expect(thin).toBe(false);
    }
    expect(ranking.criteria.map(({ key, counted }) => [key, counted])).toEqual([
      ...[
        ['motivation', true],
        ['skills', true],
        ['languages', true],
        ['risk', false],
      ],
    ]);
    expect(ranking.criteria[3]).toMatchObject({ scores: 0, notEstimable: 'no_ratings', alpha: { interval: null } });
    expect(ranking.total.share!.consistency).toBeGreaterThan(ranking.total.share!.agreement);
    expect(ranking.total.correlations).toBeNull();
  });
});

describe('where little is known', () => {
  const reviews = (...list: [application: string, reviewer: string, skills?: number][]): GivenReview[] =>
    list.map(([application, reviewer, skills], index) => ({
      ...{ review: String(index), application, reviewer, scores: skills === undefined ? {} : { skills } },
    }));
  const ask = (applications: string[], list: GivenReview[], places = 1) =>
    rank({ rubric, applications, reviews: list, places, seed: 4 });

  it('ranks by means and says why, with equal ranks and a line through them', () => {
    const { by, applications, total, cut, proposal } = ask(
      ['a', 'b', 'c', 'd'],
      reviews(['a', 'x', 4], ['b', 'y', 7], ['c', 'x', 7], ['d', 'x']),
    );
    expect(by).toBe('weighted');
    expect(total.notEstimable).toBe('one_rating_each');
    expect(applications.map(({ application, rank: place, top }) => [application, place, top])).toEqual([
      ...[
        ['b', 1, null],
        ['c', 1, null],
        ['a', 3, null],
        ['d', null, null],
      ],
    ]);
    expect(cut).toMatchObject({ lastIn: 'b', firstOut: 'c', distance: 0, tied: ['b', 'c'], misplaced: null });
    expect(proposal).toEqual([]);
  });

  it('puts those without a score last, never as if it were zero, and knows that they may be the best', () => {
    const { applications, reviewers } = ask(
      ['a', 'b', 'c'],
      reviews(['a', 'x', 2], ['a', 'y', 3], ['b', 'x', 1], ['b', 'y', 1], ['c', 'x'], ['b', 'z', 2]),
    );
    const last = applications.at(-1)!;
    expect(last).toMatchObject({ application: 'c', rank: null, weighted: null, adjusted: null, group: null });
    expect(last.top).toBeGreaterThan(0);
    expect(reviewers.find(({ reviewer }) => reviewer === 'z')).toMatchObject({ reviews: 1, thin: true });
  });

  it('gives equal chances where the data show no difference', () => {
    const { applications, total } = ask(
      ['a', 'b'],
      reviews(['a', 'x', 4], ['a', 'y', 6], ['a', 'z', 5], ['b', 'x', 6], ['b', 'y', 4], ['b', 'z', 5]),
    );
    expect(total.cautions).toContain('no_application_variance');
    expect(applications.map(({ top, rank: place }) => [top, place])).toEqual([
      ...[
        [0.5, 1],
        [0.5, 1],
      ],
    ]);
    expect(total.correlations).not.toBeNull();
  });

  it('gives nothing of nothing', () => {
    expect(ask([], [], 0)).toMatchObject({ applications: [], reviewers: [], cut: { lastIn: null, firstOut: null } });
  });

  it('refuses what does not fit together', () => {
    expect(() => ask(['a'], reviews(['b', 'x', 1]))).toThrow(RangeError);
    expect(() => ask(['a', 'a'], [])).toThrow(RangeError);
    expect(() => ask(['a'], [], 0.5)).toThrow(RangeError);
  });
});
