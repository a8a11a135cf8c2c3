import type { Ranking, RankingQuestion } from './rank-types.ts';
import { rankScored } from './rank-scored.ts';
import { scoreReviews } from './score-reviews.ts';

/**
 * Ranks applications by their reviews: the weighted scores, adjusted for who happened to review what, with what is known about each
 * number and what it is made of. It proposes further reviews where the outcome is open; people decide.
 *
 * @throws RangeError when a review is of an application that does not compete, when an application is named twice, or when places is no
 * whole number from 0 on
 */
export const rank = (question: RankingQuestion): Ranking => rankScored(scoreReviews(question));
