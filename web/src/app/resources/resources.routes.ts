import type { Routes } from '@angular/router';

/**
 * The library. The site shows what is for everybody, the same to each visitor; the portal also what is for the person who signed in.
 * `base` is where it stands; `audience` narrows it.
 */
export const resourcesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@resources.title:Resources`,
    loadComponent: () => import('./resource-list').then((m) => m.ResourceListPage),
  },
  { path: ':slug', loadComponent: () => import('./resource-page').then((m) => m.ResourcePage) },
];
