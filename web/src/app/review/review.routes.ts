import type { Routes } from '@angular/router';

/** What somebody is to judge, below `review`. */
export const reviewRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@review.title.queue:Applications to review`,
    loadComponent: () => import('./queue/queue').then((m) => m.QueuePage),
  },
  {
    path: 'first-pass/:call',
    title: () => $localize`:@@review.title.pass:Conflicts of interest`,
    loadComponent: () => import('./first-pass/first-pass').then((m) => m.FirstPassPage),
  },
  {
    path: ':id',
    title: () => $localize`:@@review.title.desk:Review`,
    loadComponent: () => import('./desk/desk').then((m) => m.DeskPage),
  },
];
