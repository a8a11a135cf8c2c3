import {
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withDisabledInitialNavigation,
  withInMemoryScrolling,
  type Routes,
} from '@angular/router';
import { firstNavigation } from './shell/first-navigation';
import { provideHydration } from './shell/hydration';
import { PageTitle } from './shell/page-title';
import { siteRoutes } from './site.routes';

/** What both applications of the build stand on. */
export function commonProviders(routes: Routes): (Provider | EnvironmentProviders)[] {
  return [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withDisabledInitialNavigation(),
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    firstNavigation,
    { provide: TitleStrategy, useExisting: PageTitle },
  ];
}

/** The public pages: rendered on the server, then alive in the browser. */
export const siteConfig: ApplicationConfig = { providers: [...commonProviders(siteRoutes), provideHydration()] };
