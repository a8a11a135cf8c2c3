import type { Routes } from '@angular/router';

/** Who reviews what and how far they are, below `coordinate/review`. */
export const assignmentRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@assignment.title:Review`,
    loadComponent: () => import('./page/review').then((m) => m.ReviewPage),
  },
];

/** A whole assignment proposed, below `coordinate/review/:call/assignment`. */
export const automaticRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@assignment.auto.heading:Assign automatically`,
    loadComponent: () => import('./automatic/automatic').then((m) => m.AutomaticPage),
  },
];
