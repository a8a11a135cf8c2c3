import type { Routes } from '@angular/router';
import { withRole } from '../session/guards';

/** A coordinator's pages, below `coordinate`. */
export const coordinateRoutes: Routes = [
  {
    path: '',
    canActivate: [withRole('coordinator')],
    loadComponent: () => import('./frame').then((m) => m.Frame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'applications' },
      {
        path: 'applications',
        title: () => $localize`:@@coordinate.title.list:Received applications`,
        loadComponent: () => import('./list/list').then((m) => m.ListPage),
      },
      {
        path: 'applications/:id',
        title: () => $localize`:@@coordinate.title.page:Application`,
        loadComponent: () => import('./page/page').then((m) => m.ReceivedPage),
      },
      { path: 'teams', loadChildren: () => import('../teams/teams.routes').then((m) => m.teamsRoutes) },
      { path: 'calls/:callId/needs', loadChildren: () => import('../teams/teams.routes').then((m) => m.needsRoutes) },
      {
        path: 'calls/:id/form',
        loadChildren: () => import('../form-designer/form-designer.routes').then((m) => m.formDesignerRoutes),
      },
      { path: '', loadChildren: () => import('../set-up/set-up.routes').then((m) => m.setUpRoutes) },
    ],
  },
];
