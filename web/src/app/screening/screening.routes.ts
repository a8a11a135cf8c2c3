import type { Routes } from '@angular/router';

/** The queue of what was received, below `coordinate/screening`. */
export const screeningRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@screening.title.queue:Screening`,
    loadComponent: () => import('./queue/queue').then((m) => m.QueuePage),
  },
];
