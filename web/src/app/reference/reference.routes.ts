import { provideHttpClient, withInterceptors, withRequestsMadeViaParent } from '@angular/common/http';
import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { DocumentsApi, UPLOAD_HEADERS } from '../documents/documents-api';
import { Uploads } from '../documents/uploads/uploads';
import { Downloads } from '../documents/viewer/downloads';
import { refereeAuthorization, RefereeLink, takeRefereeToken } from './referee-link';
import { ReferenceApi } from './reference-api';

/** A referee's way, below `reference`: no account, only the link. */
export const referenceRoutes: Routes = [
  {
    path: '',
    providers: [
      RefereeLink,
      provideHttpClient(withInterceptors([refereeAuthorization]), withRequestsMadeViaParent()),
      ReferenceApi,
      // Documents, too, are asked for and sent by the link.
      DocumentsApi,
      Downloads,
      Uploads,
      {
        provide: UPLOAD_HEADERS,
        useFactory: () => {
          const link = inject(RefereeLink);
          return () => link.headers();
        },
      },
    ],
    canActivate: [takeRefereeToken],
    // Another link may be opened in the same tab.
    runGuardsAndResolvers: 'always',
    loadComponent: () => import('./frame/frame').then((m) => m.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: () => $localize`:@@reference.title:A reference`,
        loadComponent: () => import('./start/start').then((m) => m.StartPage),
      },
      {
        path: 'decline',
        title: () => $localize`:@@reference.decline.title:You cannot give this reference`,
        loadComponent: () => import('./decline/decline').then((m) => m.DeclinePage),
      },
      { path: 'section/:key', loadComponent: () => import('./section/section').then((m) => m.SectionPage) },
      {
        path: 'reading',
        title: () => $localize`:@@reference.reading.title:Who may read it`,
        loadComponent: () => import('./reading/reading').then((m) => m.ReadingPage),
      },
      {
        path: 'check',
        title: () => $localize`:@@reference.check.title:Check your reference`,
        loadComponent: () => import('./check/check').then((m) => m.CheckPage),
      },
    ],
  },
];
