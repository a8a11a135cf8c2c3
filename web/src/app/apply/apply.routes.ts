import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { DeviceChoice } from '../session/device-choice';
import { signedIn } from '../session/guards';

/** Before the form is filled in on a device for the first time, its safety page is shown. */
const deviceKnown: CanActivateFn = (route) =>
  inject(DeviceChoice).owner() !== undefined ||
  inject(Router).createUrlTree(['/apply', route.parent?.params['id'] as string, 'safety']);

/** The form of one application, below `apply`. */
export const applyRoutes: Routes = [
  {
    path: 'start/:slug',
    canActivate: [signedIn],
    title: () => $localize`:@@apply.start.title:Start your application`,
    loadComponent: () => import('./start/start').then((m) => m.StartPage),
  },
  {
    path: ':id',
    canActivate: [signedIn],
    loadComponent: () => import('./frame/frame').then((m) => m.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [deviceKnown],
        title: () => $localize`:@@apply.tasks.title:Your application`,
        loadComponent: () => import('./task-list/task-list').then((m) => m.TaskListPage),
      },
      {
        path: 'safety',
        title: () => $localize`:@@apply.safety.title:Your safety on this page`,
        loadComponent: () => import('./safety/safety').then((m) => m.SafetyPage),
      },
      {
        path: 'section/:key',
        loadComponent: () => import('./section/section').then((m) => m.SectionPage),
      },
      {
        path: 'check',
        title: () => $localize`:@@apply.check.title:Check your answers`,
        loadComponent: () => import('./check/check').then((m) => m.CheckPage),
      },
      {
        path: 'sent',
        title: () => $localize`:@@apply.sent.title:Application sent`,
        loadComponent: () => import('./sent/sent').then((m) => m.SentPage),
      },
    ],
  },
];
