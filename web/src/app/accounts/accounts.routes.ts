import type { Routes } from '@angular/router';

/** Sign-in, registration, and one's own account. Pages not built yet say that they are not there. */
export const accountsRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'register', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'confirm', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'sign-in-link', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'reset-password', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'account', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'invitation', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
