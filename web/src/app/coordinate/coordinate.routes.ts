import type { Routes } from '@angular/router';

/** Home, the feed and received applications, below `coordinate`. */
export const coordinateRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@home.title:What needs doing`,
    loadComponent: () => import('./home/home').then((m) => m.Home),
  },
  {
    path: 'activity',
    title: () => $localize`:@@activity.title:What happened`,
    loadComponent: () => import('./activity/activity').then((m) => m.Activity),
  },
  {
    path: 'applications',
    title: () => $localize`:@@coordinate.title.list:Received applications`,
    loadComponent: () => import('./list/list').then((m) => m.ListPage),
  },
  {
    path: 'applications/:id',
    title: () => $localize`:@@coordinate.title.page:Application`,
    loadComponent: () => import('./page/page').then((m) => m.ReceivedPage),
  },
  {
    // The same page, with the queue of screening around it.
    path: 'screening/:id',
    title: () => $localize`:@@screening.title.page:Application`,
    data: { queue: true },
    loadComponent: () => import('./page/page').then((m) => m.ReceivedPage),
  },
];
