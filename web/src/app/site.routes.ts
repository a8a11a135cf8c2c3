import type { Routes } from '@angular/router';
import { callsRoutes } from './calls/calls.routes';
import { resourcesRoutes } from './resources/resources.routes';
import { portalPaths } from './paths';
import { NotFound } from './shell/not-found';
import { leadingOver } from './shell/other-build';

/** The public pages, and what to say of an address that is nobody's. */
export const siteRoutes: Routes = [
  ...callsRoutes,
  { path: 'resources', data: { audience: 'public', base: '/resources' }, children: resourcesRoutes },
  ...leadingOver(portalPaths),
  { path: '**', component: NotFound },
];
