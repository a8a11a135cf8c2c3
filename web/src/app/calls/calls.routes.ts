import type { Routes } from '@angular/router';

/** Public pages: calls, teams, questions, privacy. */
export const callsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@calls.list.title:Internships`,
    loadComponent: () => import('./call-list/call-list').then((m) => m.CallList),
  },
  { path: 'calls/:slug', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'calls/:slug/eligibility', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'teams', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'teams/:slug', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'questions', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
  { path: 'privacy', loadComponent: () => import('../shell/not-found').then((m) => m.NotFound) },
];
