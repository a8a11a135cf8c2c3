import type { Routes } from '@angular/router';

/** Who works where: plans, their boards, and the places that came of them; below `coordinate/placement/:call`. */
export const placementRoutes: Routes = [
  {
    path: 'plans',
    title: () => $localize`:@@placement.title.plans:Placement plans`,
    loadComponent: () => import('./plans/plans').then((m) => m.PlansPage),
  },
  {
    path: 'plans/:plan',
    title: () => $localize`:@@placement.title.board:Placement board`,
    loadComponent: () => import('./board/board').then((m) => m.BoardPage),
  },
  {
    path: 'plans/:plan/publish',
    title: () => $localize`:@@placement.title.publish:Publish a placement plan`,
    loadComponent: () => import('./publish/publish').then((m) => m.PublishPage),
  },
  {
    path: 'compare/:left/:right',
    title: () => $localize`:@@placement.title.compare:Two placement plans`,
    loadComponent: () => import('./compare/compare').then((m) => m.ComparePage),
  },
  {
    path: 'places',
    title: () => $localize`:@@placement.title.places:Places`,
    loadComponent: () => import('./places/places').then((m) => m.PlacesPage),
  },
];
