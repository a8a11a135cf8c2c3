import { mergeApplicationConfig } from '@angular/core';
import { provideServerRendering, RenderMode, withRoutes, type ServerRoute } from '@angular/ssr';
import { sitePaths } from './paths';
import { siteConfig } from './site.config';

/** Rendered on the server, the same for every visitor. The API answers the portal's addresses itself. */
const serverRoutes: ServerRoute[] = [
  ...sitePaths
    .filter((path) => path !== 'calls' && path !== 'pages')
    .map((path): ServerRoute => ({ path, renderMode: RenderMode.Server })),
  { path: 'calls/**', renderMode: RenderMode.Server },
  { path: 'teams/**', renderMode: RenderMode.Server },
  { path: 'resources/**', renderMode: RenderMode.Server },
  { path: 'pages/**', renderMode: RenderMode.Server },
  { path: '**', renderMode: RenderMode.Server, status: 404 },
];

export const serverConfig = mergeApplicationConfig(siteConfig, {
  providers: [provideServerRendering(withRoutes(serverRoutes))],
});
