import { newApplicant } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { formPage } from './form-page.ts';

/** Bytes of a page's first load as they travel (brotli, without headers): document, scripts, styles. And where they came from. */
async function weigh(
  page: import('@playwright/test').Page,
  path: string,
): Promise<{ bytes: number; foreign: string[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, { type: string; url: string }>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { type, url: response.url }),
  );
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (['Document', 'Script', 'Stylesheet'].includes(kinds.get(requestId)?.type ?? '')) bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const own = new URL(page.url()).origin;
  return {
    bytes,
    foreign: [...kinds.values()]
      .map(({ url }) => url)
      .filter((url) => !url.startsWith(own) && !url.startsWith('data:')),
  };
}

for (const path of ['/en/', '/fr/', '/en/calls/geneva-spring-2027', '/en/teams', '/en/questions', '/en/privacy']) {
  test(`${path} weighs at most 110 kB and asks nobody else for anything`, async ({ page }) => {
    const { bytes, foreign } = await weigh(page, path);
    expect(foreign).toEqual([]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(110_000);
  });
}

// The goal is 130 kB; this keeps what is reached from growing.
test('a form page weighs at most 142 kB', async ({ page, baseURL }) => {
  const applicant = await newApplicant();
  const [name = '', value = ''] = applicant.cookie.split('=');
  await page.context().addCookies([{ name, value, url: baseURL ?? '' }]);
  const { bytes, foreign } = await weigh(page, await formPage(applicant));
  expect(foreign).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(142_000);
});
