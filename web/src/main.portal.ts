import { portalConfig } from './app/portal.config';
import { Shell } from './app/shell/shell';
import { start } from './app/shell/start';

void start(Shell, portalConfig);
