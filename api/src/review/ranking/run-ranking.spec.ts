import { expect, it } from 'vitest';
import { rank } from '../domain/ranking/rank.ts';
import type { RankingQuestion } from '../domain/ranking/rank-types.ts';
import { runRanking } from './run-ranking.ts';

const rubric = {
  criteria: [
    {
      ...{ key: 'motivation', name: {}, description: {}, counted: true, weight: 1, optional: false },
      scale: [1, 2, 3, 4, 5].map((value) => ({ value, anchor: {} })),
    },
  ],
};

function question(applications: number): RankingQuestion {
  const ids = Array.from({ length: applications }, (_, at) => `a${String(at).padStart(3, '0')}`);
  return {
    ...{ rubric, applications: ids, places: 5, seed: 7 },
    reviews: ids.flatMap((application, at) =>
      [0, 1, 2].map((nth) => ({
        review: `${application}-${String(nth)}`,
        application,
        reviewer: `r${String((at + nth * 3) % 8)}`,
        scores: { motivation: 1 + ((at * 7 + nth * 5) % 5) },
      })),
    ),
  };
}

it.each([10, 40])('gives what the rules give, with %i applications', async (applications) => {
  expect(await runRanking(question(applications))).toEqual(rank(question(applications)));
});

it('says what is wrong with the question', async () => {
  await expect(runRanking({ ...question(40), places: -1 })).rejects.toThrow('no whole number');
});
