import type { Routes } from '@angular/router';

/** A coordinator's pages, below `coordinate`. Pages not built yet say that they are not there. */
export const coordinateRoutes: Routes = [
  { path: 'applications', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
