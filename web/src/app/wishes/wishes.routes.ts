import type { Routes } from '@angular/router';

/** Below `coordinate/placement`. */
export const placementRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@wishes.title.calls:Placement`,
    loadComponent: () => import('./placement/placement-calls').then((m) => m.PlacementCallsPage),
  },
  {
    path: ':call',
    loadComponent: () => import('./placement/placement').then((m) => m.PlacementFrame),
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
        title: () => $localize`:@@wishes.title.candidates:Candidates of a need`,
        loadComponent: () => import('./candidates/candidates').then((m) => m.CandidatesPage),
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
