import type { Routes } from '@angular/router';

/** What the reviews of a call say together, below `coordinate/review/:call/ranking`. */
export const rankingRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@ranking.title:Ranking`,
    loadComponent: () => import('./page/page').then((m) => m.RankingPage),
  },
];
