// `npm test`: everything. The rules and the services of the API, the API on a real PostgreSQL, the web's parts, and the whole
// product in a real browser. Like `npm start` it needs nothing before it. The last line counts what ran.
import { build, nx } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { clearReports, sumReports } from './reports.mjs';
import { environment } from './run.mjs';
import { ending, say } from './terminal.mjs';

await ending(async () => {
  await install();
  const chromium = await requireChromium();
  await build();
  clearReports();
  const env = environment({ CHROMIUM_PATH: chromium });
  // One after the other: the browser tests measure time, and all of them want both cores of a small machine.
  const codes = [];
  for (const target of ['test', 'integration', 'e2e']) codes.push(await nx(['-t', target], { env }));
  const { passed, failed, skipped, lines } = sumReports();
  for (const line of lines) say(line);
  if (skipped > 0) say(`${skipped} skipped: a test that does not run proves nothing`);
  const crashed = codes.some((code) => code !== 0) && failed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed + crashed} failed`);
  return failed + crashed === 0 ? 0 : 1;
});
