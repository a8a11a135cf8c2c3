import { sql } from '../support/database.ts';
import { reviewerOf } from '../support/reviewing.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('a reviewer judges with the keyboard alone; a conflict declared makes the application vanish', async ({
  page,
  context,
}) => {
  const { reviewer, assignments } = await reviewerOf(2);
  const [first = '', second = ''] = assignments;
  await useSession(context, reviewer.cookie);
  await page.goto('/en/review');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.getByText('Amina')).toHaveCount(0);
  await page.getByRole('link', { name: 'Review the next one' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Is there a conflict of interest?' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(first));
  await page.keyboard.press('o');
  await expect(page.getByRole('group', { name: 'Motivation' })).toBeVisible();

  // Not everything is scored: it says what is missing, there.
  await page.keyboard.press('4');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Give every score');
  await expect(page.getByRole('group', { name: 'Languages' }).getByText('Give this score.')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('5');
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await page.keyboard.type('jk 12 are words here');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(second));
  await expect(page.getByRole('status').filter({ hasText: 'is submitted' })).toBeVisible();
  const [version] = await sql('SELECT scores FROM review_version WHERE assignment_id = $1', [first]);
  expect(version).toEqual({ scores: { motivation: 5, languages: 3 } });

  await page.getByRole('radio', { name: 'I teach or taught them' }).press('Space');
  await page.getByRole('button', { name: 'Declare a conflict of interest' }).press('Enter');
  await expect(page).toHaveURL(/\/en\/review$/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByText('1 of 1 submitted')).toBeVisible();
  await page.goto(`/en/review/${second}`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});

test('single keys can be switched off, and what two tabs write is not lost', async ({ page, context }) => {
  const { reviewer, assignments } = await reviewerOf(1);
  const [id = ''] = assignments;
  await useSession(context, reviewer.cookie);
  await page.goto(`/en/review/${id}`);
  await expect(page.getByRole('heading', { name: 'Is there a conflict of interest?' })).toBeVisible();
  await page.keyboard.press('o');
  const motivation = page.getByRole('group', { name: 'Motivation' });
  await motivation.waitFor();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /Single keys/ }).press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await expect(motivation.getByRole('radio', { checked: true })).toHaveCount(0);

  const other = await context.newPage();
  await other.goto(`/en/review/${id}`);
  await other.getByLabel('Note for the panel').fill('From the other tab');
  await expect(other.getByText(/Saved at/)).toBeVisible();
  await other.close();
  await page.getByLabel('Note for the panel').fill('From this tab');
  await expect(page.getByRole('heading', { name: 'Changed elsewhere' })).toBeVisible();
  await page.getByRole('button', { name: 'What was saved elsewhere' }).click();
  await expect(page.getByLabel('Note for the panel')).toHaveValue('From the other tab');

  await context.setOffline(true);
  await page.getByLabel('Note for the panel').fill('Written without a network');
  await expect(page.getByText(/Not saved yet: we cannot be reached/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/Saved at/)).toBeVisible();
});
