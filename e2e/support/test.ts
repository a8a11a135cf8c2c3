import { test as base } from '@playwright/test';

interface Options {
  /** What the browser's console and page errors said; a test that expects some empties it. */
  readonly complaints: string[];
  readonly closing: undefined;
}

/** Playwright's test against the product that global-setup started; fails when a page complains in the console. */
export const test = base.extend<Options>({
  baseURL: async ({}, use) => {
    await use(process.env.PLACET_ORIGIN);
  },
  // Devices that a test opened beside its own would go on living, and working, through all tests after it.
  closing: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // The browser itself reports each answer of 400 and above; those are the API's to give.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';
