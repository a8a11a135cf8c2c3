import type { Routes } from '@angular/router';

/** Accounts, roles, invitations, below `admin`. Pages not built yet say that they are not there. */
export const adminRoutes: Routes = [
  { path: 'accounts', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
