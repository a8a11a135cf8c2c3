import type { Routes } from '@angular/router';

/** One's own applications after sending, below `my-applications`. Pages not built yet say that they are not there. */
export const myApplicationsRoutes: Routes = [
  { path: '', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: ':id', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
