import type { Routes } from '@angular/router';

/** A referee's way, below `reference`. Pages not built yet say that they are not there. */
export const referenceRoutes: Routes = [
  { path: '', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
