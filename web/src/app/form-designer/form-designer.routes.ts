import type { Routes } from '@angular/router';
import { saveFirst } from './frame/leave';

/** Writing the form of a call, below `coordinate/calls/:id/form`. */
export const formDesignerRoutes: Routes = [
  {
    path: '',
    canDeactivate: [saveFirst],
    loadComponent: () => import('./frame/frame').then((m) => m.FormFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: () => $localize`:@@design.title:Application form`,
        loadComponent: () => import('./designer/designer').then((m) => m.DesignerPage),
      },
      {
        path: 'try',
        title: () => $localize`:@@design.title.trial:Try the form`,
        loadComponent: () => import('./trial/trial').then((m) => m.TrialPage),
      },
      {
        path: 'changes',
        title: () => $localize`:@@design.title.changes:Changes and publication`,
        loadComponent: () => import('./changes/changes').then((m) => m.ChangesPage),
      },
      {
        path: 'versions',
        title: () => $localize`:@@design.title.versions:Versions of the form`,
        loadComponent: () => import('./versions/versions').then((m) => m.VersionsPage),
      },
      {
        path: 'versions/:version',
        title: () => $localize`:@@design.title.version:A version of the form`,
        loadComponent: () => import('./versions/version').then((m) => m.VersionPage),
      },
      {
        path: 'file',
        title: () => $localize`:@@design.title.file:Export and import`,
        loadComponent: () => import('./exchange/exchange').then((m) => m.ExchangePage),
      },
    ],
  },
];
