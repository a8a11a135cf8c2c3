import type { Routes } from '@angular/router';

/** Received applications, below `coordinate`. */
export const coordinateRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'applications' },
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
];
