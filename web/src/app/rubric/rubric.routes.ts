import type { Routes } from '@angular/router';

/** By what applications to a call are scored, below `coordinate/calls/:id/rubric`. */
export const rubricRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@rubric.title:Scoring`,
    loadComponent: () => import('./rubric-page').then((m) => m.RubricPage),
  },
];
