import type { Routes } from '@angular/router';

/** What is to be decided, staged and released, below `coordinate/decisions`. */
export const decisionsRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@decisions.title:Decisions`,
    loadComponent: () => import('./page/decisions').then((m) => m.DecisionsPage),
  },
];
