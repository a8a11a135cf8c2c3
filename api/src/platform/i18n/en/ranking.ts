import type { rankingErrors } from '@placet/contract/review/ranking-errors.ts';

export const ranking = {
  'ranking.no_rubric': 'Publish a rubric for this call first: reviews are ranked by it.',
  'ranking.busy': 'Other rankings are being computed just now. Wait a moment, then try again.',
} satisfies Record<keyof typeof rankingErrors, string>;
