import type { Routes } from '@angular/router';

/** The queue of what was received, below `coordinate/screening`; one application is its page, with the queue around it. */
export const screeningRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@screening.title.queue:Screening`,
    loadComponent: () => import('./queue/queue').then((m) => m.QueuePage),
  },
  {
    path: ':id',
    title: () => $localize`:@@screening.title.page:Application`,
    data: { queue: true },
    loadComponent: () => import('../coordinate/page/page').then((m) => m.ReceivedPage),
  },
];
