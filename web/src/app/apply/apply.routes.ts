import type { Routes } from '@angular/router';

/** The form of one application, below `apply`. Pages not built yet say that they are not there. */
export const applyRoutes: Routes = [
  { path: ':id', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
