import { test as base } from '@playwright/test';

/** Playwright's test, against the product that global-setup started. */
export const test = base.extend({
  baseURL: async ({}, use) => {
    await use(process.env.PLACET_ORIGIN);
  },
});
export { expect } from '@playwright/test';
