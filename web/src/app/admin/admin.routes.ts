import type { Routes } from '@angular/router';
import { withRole } from '../session/guards';

/** Accounts, roles, invitations, below `admin`. */
export const adminRoutes: Routes = [
  {
    path: '',
    canActivate: [withRole('administrator')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'accounts' },
      {
        path: 'accounts',
        title: () => $localize`:@@admin.title.staff:Accounts and roles`,
        loadComponent: () => import('./staff/staff').then((m) => m.Staff),
      },
      { path: 'accounts/:id', loadComponent: () => import('./member/member').then((m) => m.Member) },
      {
        path: 'organisation',
        title: () => $localize`:@@admin.title.organisation:Organisation`,
        loadComponent: () => import('./organisation/organisation').then((m) => m.OrganisationPage),
      },
      {
        path: 'invite',
        title: () => $localize`:@@admin.title.invite:Invite somebody`,
        loadComponent: () => import('./invite/invite').then((m) => m.Invite),
      },
    ],
  },
];
