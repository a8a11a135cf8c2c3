import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome another theme can change. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** WCAG 2.2 A and AA, and axe's best practices, in both themes: nothing may be found. Everything but colour is looked at once. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).withTags(tags), 'in the theme of the page');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
  await expectNothing(new AxeBuilder({ page }).withRules(ofColour), 'in the other theme');
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
}

async function expectNothing(builder: AxeBuilder, theme: string): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, theme).toEqual([]);
}
