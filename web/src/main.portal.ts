import { bootstrapApplication } from '@angular/platform-browser';
import { portalConfig } from './app/portal.config';
import { Shell } from './app/shell/shell';

bootstrapApplication(Shell, portalConfig).catch((error: unknown) => {
  console.error(error);
});
