import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';

/** One's own applications, below `my-applications`: all of them, and where each stands. */
export const myApplicationsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [signedIn],
    title: () => $localize`:@@myApplications.list.title:My applications`,
    loadComponent: () => import('./list/list').then((m) => m.ListPage),
  },
  {
    path: ':id',
    canActivate: [signedIn],
    title: () => $localize`:@@myApplications.status.title:Where your application stands`,
    loadComponent: () => import('./status/status').then((m) => m.StatusPage),
  },
];
