import type { Page } from '@playwright/test';
import { newCall } from '../support/calls.ts';
import { expect, test } from '../support/test.ts';

/** Opens a page whose scripts are on their way until `arrive` is called: what a slow line shows for its first seconds. */
async function openBeforeScripts(page: Page, path: string): Promise<{ arrive: () => Promise<void> }> {
  const arrival = Promise.withResolvers<undefined>();
  await page.route(/\.js$/, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    async arrive() {
      arrival.resolve(undefined);
      await page.waitForLoadState('networkidle');
    },
  };
}

test('a form that needs scripts takes nothing before they are there, so nothing is wiped or sent in the address', async ({
  page,
}) => {
  const slug = await newCall();
  const path = `/en/calls/${slug}/eligibility`;
  const { arrive } = await openBeforeScripts(page, path);
  const form = page.locator('form.scripted');
  const first = form.locator('input[type=radio], input[type=checkbox]').first();
  await expect(form).toHaveAttribute('inert', '');
  await expect(form).toHaveAttribute('method', 'dialog');
  // Neither a finger nor the keyboard gets in.
  await first.click({ force: true, timeout: 1000 }).catch(() => undefined);
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    expect(await form.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  }
  expect(await form.locator(':checked:not(option)').count()).toBe(0);
  // Even a script of somebody else's, or an extension, that sends the form does not put the answers into the address.
  await form.evaluate((element) => {
    (element as HTMLFormElement).requestSubmit();
  });
  expect(new URL(page.url()).search).toBe('');

  await arrive();
  await expect(form).not.toHaveAttribute('inert');
  await first.check();
  await expect(first).toBeChecked();
  expect(new URL(page.url()).pathname).toBe(path);
});

test('the filters of the calls work before the scripts are there, and keep a choice made before', async ({ page }) => {
  const { arrive } = await openBeforeScripts(page, '/en/');
  const language = page.getByLabel('Language of work');
  await language.selectOption('fr');
  await arrive();
  await expect(language).toHaveValue('fr');

  await page.unrouteAll();
  const again = await openBeforeScripts(page, '/en/');
  await language.selectOption('fr');
  await page.getByRole('button', { name: 'Show' }).click({ noWaitAfter: true });
  await page.waitForURL(/language=fr/, { waitUntil: 'commit' });
  await expect(language).toHaveValue('fr');
  await again.arrive();
  await expect(language).toHaveValue('fr');
});
