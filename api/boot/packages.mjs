// Installs the locked packages when they are missing or stale, and nothing else.
import { install } from './install.mjs';
import { ending } from './terminal.mjs';

await ending(async () => {
  await install();
  return 0;
});
