import type { Routes } from '@angular/router';

/** Who reviews what and how far they are, below `coordinate/review`. */
export const assignmentRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@assignment.title:Review`,
    loadComponent: () => import('./page/review').then((m) => m.ReviewPage),
  },
];
