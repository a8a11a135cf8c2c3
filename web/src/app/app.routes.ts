import type { CanMatchFn, Routes } from '@angular/router';
import { privateStyle, staffStyle } from './ui/late-style';

/** Lets a feature own several first segments without loading its code for the others. */
const firstSegment =
  (...names: readonly string[]): CanMatchFn =>
  (_route, segments) =>
    names.includes(segments[0]?.path ?? '');

/**
 * Every feature's routes, each loaded on its own. A feature's file holds its paths in full; `title` is a function that returns
 * a `$localize` text.
 */
export const routes: Routes = [
  {
    path: '',
    canMatch: [firstSegment('', 'calls', 'teams', 'questions', 'privacy')],
    loadChildren: () => import('./calls/calls.routes').then((m) => m.callsRoutes),
  },
  {
    path: '',
    canMatch: [
      firstSegment('sign-in', 'register', 'confirm', 'sign-in-link', 'reset-password', 'account', 'invitation'),
    ],
    canActivate: [privateStyle],
    loadChildren: () => import('./accounts/accounts.routes').then((m) => m.accountsRoutes),
  },
  {
    path: 'apply',
    canActivate: [privateStyle],
    loadChildren: () => import('./apply/apply.routes').then((m) => m.applyRoutes),
  },
  {
    path: 'my-applications',
    canActivate: [privateStyle],
    loadChildren: () => import('./my-applications/my-applications.routes').then((m) => m.myApplicationsRoutes),
  },
  {
    path: 'reference',
    canActivate: [privateStyle],
    loadChildren: () => import('./reference/reference.routes').then((m) => m.referenceRoutes),
  },
  {
    path: 'coordinate',
    canActivate: [privateStyle, staffStyle],
    loadChildren: () => import('./coordinate/coordinate.routes').then((m) => m.coordinateRoutes),
  },
  {
    path: 'admin',
    canActivate: [privateStyle, staffStyle],
    loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes),
  },
  { path: 'forbidden', loadComponent: () => import('./shell/forbidden').then((m) => m.Forbidden) },
  { path: '**', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
];
