import { inThread, threadEntry } from '../../platform/in-thread.ts';
import { rankScored } from '../domain/ranking/rank-scored.ts';
import type { Ranking, RankingQuestion } from '../domain/ranking/rank-types.ts';
import { scoreReviews } from '../domain/ranking/score-reviews.ts';

/** Up to so many reviews a ranking takes less time than starting a thread does (a few milliseconds). */
const few = 60;

/** Ranks, in a thread of its own where that takes time. @throws what `rank` and `inThread` throw */
export async function runRanking(question: RankingQuestion): Promise<Ranking> {
  const scored = scoreReviews(question);
  return question.reviews.length <= few
    ? rankScored(scored)
    : inThread(threadEntry(import.meta.url, 'ranking-worker'), scored);
}
