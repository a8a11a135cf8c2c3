import type { Routes } from '@angular/router';

/** Below `my-teams/needs/:id/candidates`, and where coordinators look. */
export const candidatesRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@wishes.title.candidates:Candidates of a need`,
    loadComponent: () => import('./candidates/candidates').then((m) => m.CandidatesPage),
  },
];

/** Below `coordinate/placement`. */
export const placementRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@wishes.title.calls:Placement`,
    loadComponent: () => import('./placement-calls').then((m) => m.PlacementCallsPage),
  },
  {
    path: ':call',
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'wishes' },
      {
        path: 'wishes',
        title: () => $localize`:@@wishes.title.overview:Wishes before placement`,
        loadComponent: () => import('./overview/overview').then((m) => m.WishOverviewPage),
      },
      {
        path: 'settings',
        title: () => $localize`:@@wishes.title.settings:Settings of placement`,
        loadComponent: () => import('./settings/settings').then((m) => m.PlacementSettingsPage),
      },
      {
        path: 'needs/:id/candidates',
        children: candidatesRoutes,
      },
    ],
  },
];

/** Below `my-applications/:id/wishes`. */
export const ownWishesRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@wishes.title.own:Your wishes`,
    loadComponent: () => import('./own/own').then((m) => m.OwnWishesPage),
  },
];
