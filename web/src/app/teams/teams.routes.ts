import type { Routes } from '@angular/router';
import { withRole } from '../session/guards';

/** Teams as coordinators keep them, below `coordinate/teams`. */
export const teamsRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@teams.title.list:Teams`,
    loadComponent: () => import('./list/team-list').then((m) => m.TeamList),
  },
  { path: ':id', loadComponent: () => import('./team/team').then((m) => m.Team) },
];

/** A supervisor's own teams, below `my-teams`. */
export const supervisedRoutes: Routes = [
  {
    path: '',
    canActivate: [withRole('supervisor')],
    children: [
      {
        path: '',
        title: () => $localize`:@@teams.title.supervised:My teams`,
        loadComponent: () => import('./supervised/supervised').then((m) => m.Supervised),
      },
      {
        path: 'interns',
        title: () => $localize`:@@placement.title.interns:My interns`,
        loadComponent: () => import('../placement/parts/interns').then((m) => m.Interns),
      },
      {
        path: 'calls/:callId/teams/:teamId/needs/new',
        title: () => $localize`:@@teams.title.newNeed:New need`,
        data: { back: ['/my-teams'] },
        loadComponent: () => import('./need/new-need').then((m) => m.NewNeedPage),
      },
      {
        path: 'needs/:id',
        title: () => $localize`:@@teams.title.need:Need of a team`,
        data: { back: ['/my-teams'] },
        loadComponent: () => import('./need/need').then((m) => m.NeedPage),
      },
    ],
  },
];

/** What the teams of a call need, below `coordinate/calls/:callId/needs`. */
export const needsRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@teams.title.needs:What the teams need`,
    loadComponent: () => import('./needs/needs').then((m) => m.Needs),
  },
  {
    path: 'teams/:teamId/new',
    title: () => $localize`:@@teams.title.newNeed:New need`,
    loadComponent: () => import('./need/new-need').then((m) => m.NewNeedPage),
  },
  {
    path: ':id',
    title: () => $localize`:@@teams.title.need:Need of a team`,
    loadComponent: () => import('./need/need').then((m) => m.NeedPage),
  },
];
