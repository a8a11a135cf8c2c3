import { HttpBackend } from '@angular/common/http';
import { mergeApplicationConfig, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';
import { ServerApi } from './session/server-api';

const serverOnly: ApplicationConfig = {
  providers: [provideServerRendering(withRoutes(serverRoutes)), { provide: HttpBackend, useClass: ServerApi }],
};

export const serverConfig = mergeApplicationConfig(appConfig, serverOnly);
