import type { Page, Response } from '@playwright/test';
import { newApplicant } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { formPage } from './form-page.ts';

/** Bytes of a page's first load as they travel (brotli, without headers): document, scripts, styles. And where they came from. */
async function weigh(page: Page, path: string): Promise<{ bytes: number; foreign: string[] }> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path, { waitUntil: 'networkidle' });
  const own = new URL(page.url()).origin;
  const weighed = responses.filter((response) =>
    ['document', 'script', 'stylesheet'].includes(response.request().resourceType()),
  );
  const lengths = await Promise.all(weighed.map((response) => response.headerValue('content-length')));
  return {
    bytes: lengths.reduce((sum, length) => sum + Number(length), 0),
    foreign: responses
      .map((response) => response.url())
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

for (const locale of ['en', 'fr']) {
  test(`a form page in ${locale} weighs at most 130 kB`, async ({ page, baseURL }) => {
    const applicant = await newApplicant();
    const [name = '', value = ''] = applicant.cookie.split('=');
    await page.context().addCookies([{ name, value, url: baseURL ?? '' }]);
    const { bytes, foreign } = await weigh(page, await formPage(applicant, locale));
    expect(foreign).toEqual([]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(130_000);
  });
}
