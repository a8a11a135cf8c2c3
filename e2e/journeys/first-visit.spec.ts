import { expect, test } from '../support/test.ts';

test.describe('the first page', () => {
  test('opens in the language the browser asks for, without a word of protest in the console', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ locale: 'fr-CH', ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    const protests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) protests.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => protests.push(error.message));
    await page.goto('/');
    await expect(page).toHaveURL(/\/fr\/?$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(protests).toEqual([]);
    await context.close();
  });

  test('can be read without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto('/en');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.close();
  });
});
