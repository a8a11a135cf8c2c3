import type { rankingErrors } from '@placet/contract/review/ranking-errors.ts';

export const ranking = {
  'ranking.no_rubric': 'Publiez d’abord une grille pour cet appel : les évaluations sont classées d’après elle.',
  'ranking.busy': 'D’autres classements sont en cours de calcul. Patientez un instant, puis réessayez.',
} satisfies Record<keyof typeof rankingErrors, string>;
