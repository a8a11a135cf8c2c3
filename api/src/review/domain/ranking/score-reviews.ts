import type { RankingQuestion } from './rank-types.ts';
import { scoreReview, type ReviewScore } from './weighted-score.ts';

/** Reviews with what they say in points, applications and reviewers as numbers. */
export interface ScoredReviews {
  readonly question: RankingQuestion;
  /** Sorted by name, so that the order in which things come has no influence, not even on the last digit. */
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  readonly reviews: readonly ScoredReview[];
  /** Those of each application. */
  readonly byApplication: readonly (readonly ScoredReview[])[];
}

export interface ScoredReview {
  readonly review: string;
  readonly application: number;
  readonly reviewer: number;
  readonly score: ReviewScore;
}

/**
 * Gives every review its points.
 *
 * @throws RangeError when a review is of an application that does not compete, when an application is named twice, or when places is no
 * whole number from 0 on
 */
export function scoreReviews(question: RankingQuestion): ScoredReviews {
  const { places } = question;
  if (!Number.isInteger(places) || places < 0) throw new RangeError('places is no whole number from 0 on');
  const applications = [...question.applications].sort();
  const reviewers = [...new Set(question.reviews.map(({ reviewer }) => reviewer))].sort();
  const [numbers, persons] = [numbered(applications), numbered(reviewers)];
  if (numbers.size !== applications.length) throw new RangeError('an application is named twice');
  const reviews = question.reviews.map(({ review, application, reviewer, scores }) => {
    const number = numbers.get(application);
    if (number === undefined)
      throw new RangeError(`a review is of an application that does not compete: ${application}`);
    return {
      review,
      application: number,
      reviewer: persons.get(reviewer)!,
      score: scoreReview(question.rubric, scores),
    };
  });
  reviews.sort(
    (one, other) =>
      one.application - other.application || one.reviewer - other.reviewer || (one.review < other.review ? -1 : 1),
  );
  const byApplication: ScoredReview[][] = applications.map(() => []);
  for (const review of reviews) byApplication[review.application]!.push(review);
  return { question, applications, reviewers, reviews, byApplication };
}

const numbered = (names: readonly string[]): Map<string, number> => new Map(names.map((name, index) => [name, index]));
