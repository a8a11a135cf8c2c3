import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { ApplicationConfig } from '@angular/core';
import { portalRoutes } from './portal.routes';
import { acceptLanguage } from './session/accept-language';
import { expiredSession } from './session/expired';
import { commonProviders } from './site.config';

/** Everybody's own pages; they exist in the browser alone. */
export const portalConfig: ApplicationConfig = {
  providers: [...commonProviders(portalRoutes), provideHttpClient(withInterceptors([acceptLanguage, expiredSession]))],
};
