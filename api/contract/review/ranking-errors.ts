/** Refusals of a call's ranking: code → HTTP status. */
export const rankingErrors = {
  'ranking.no_rubric': 409,
  'ranking.busy': 429,
} as const;
