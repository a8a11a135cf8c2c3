import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { reviewerOf } from '../support/reviewing.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const cleared = (id: string) => sql('UPDATE review_assignment SET cleared_at = now() WHERE id = $1', [id]);

test('conflicts are answered for all applications at once, by keys, before anything is judged', async ({
  page,
  context,
}) => {
  const { reviewer, assignments } = await reviewerOf(3);
  await useSession(context, reviewer.cookie);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/review');
  await page.getByRole('link', { name: 'Answer for all of them' }).click();
  await expect(page.getByRole('heading', { name: 'Where is there a conflict of interest?' })).toBeVisible();
  await expect(page.locator('.pass-row')).toHaveCount(3);
  await expect(page.getByText('Amina')).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await page.keyboard.press('o');
  await page.keyboard.press('c');
  await page.locator('.pass-row').nth(1).getByRole('combobox').selectOption('teacher');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'No conflict with any other' }).click();
  await page.getByRole('button', { name: 'Save the answers (3)' }).click();
  await expect(page.getByText('You have answered for every application.')).toBeVisible();
  const rows = await sql(
    'SELECT kind, application_id FROM conflict_of_interest WHERE reviewer_id = (SELECT id FROM account WHERE email = $1)',
    [reviewer.email],
  );
  expect(rows).toMatchObject([{ kind: 'teacher' }]);
  await page.getByRole('link', { name: 'Go on to reviewing' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  expect(assignments).toHaveLength(3);
});

test('what was repaired since is shown beside what is judged; closed and reopened desks say so', async ({
  page,
  context,
}) => {
  const { reviewer, assignments } = await reviewerOf(1);
  const [id = ''] = assignments;
  await useSession(context, reviewer.cookie);
  await cleared(id);
  await page.goto(`/en/review/${id}`);
  await page.getByLabel('Note for the panel').fill('As it was sent first');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await sql(
    `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, sealed, documents, sha256, submitted_at)
     SELECT s.application_id, 2, s.form_version_id, s.call_slug, s.locale, jsonb_set(s.answers, '{motivation,motivation}', '"Repaired words"'), NULL,
       s.documents, s.sha256, now() FROM submission s JOIN review_assignment r ON r.application_id = s.application_id WHERE r.id = $1`,
    [id],
  );
  await page.reload();
  const notice = page.locator('app-notice').filter({ hasText: 'Repaired since' });
  await expect(notice.locator('ins')).toHaveText('Repaired words');
  await expect(notice.locator('del')).not.toHaveText('');
  await expect(page.getByText('Repaired words')).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole('group', { name: 'Motivation' }).getByRole('radio', { name: /^4/ }).check({ force: true });
  await page.getByRole('group', { name: 'Languages' }).getByRole('radio', { name: /^3/ }).check({ force: true });
  await page.getByRole('button', { name: 'Submit and open the next' }).click();
  await expect(page.getByRole('button', { name: 'Submit again' })).toBeVisible();
  await sql(`UPDATE review_assignment SET due_at = now() - interval '1 minute' WHERE id = $1`, [id]);
  await page.reload();
  await expect(page.getByText('It can no longer be changed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Submit again' })).toHaveCount(0);
  await sql(
    `UPDATE review_assignment SET state = 'in_progress', reopened_at = now(), reopened_reason = 'Two lines were swapped' WHERE id = $1`,
    [id],
  );
  await page.reload();
  await expect(page.getByText('Two lines were swapped')).toBeVisible();
  await page.getByRole('button', { name: 'Step aside…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Step aside' });
  await dialog.getByRole('textbox').fill('No time');
  await dialog.getByRole('button', { name: 'Step aside' }).click();
  await expect(page).toHaveURL(/\/en\/review$/);
  await expect(page.getByText('Nothing is assigned to you now.')).toBeVisible();
  const [left] = await sql('SELECT state, recused_reason FROM review_assignment WHERE id = $1', [id]);
  expect(left).toEqual({ state: 'recused', recused_reason: 'No time' });
});

test('scores given without a network outlive a reload of the tab', async ({ page, context }) => {
  const { reviewer, assignments } = await reviewerOf(1);
  const [id = ''] = assignments;
  await useSession(context, reviewer.cookie);
  await cleared(id);
  await page.goto(`/en/review/${id}`);
  const motivation = page.getByRole('group', { name: 'Motivation' });
  await motivation.waitFor();
  await page.route('**/draft', (route) => route.abort());
  await motivation.getByRole('radio', { name: /^5/ }).check({ force: true });
  await expect(page.getByText(/Not saved yet: we cannot be reached/)).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(motivation.getByRole('radio', { name: /^5/ })).toBeChecked();
  await page.unroute('**/draft');
  await expect(page.getByText(/Saved at/)).toBeVisible({ timeout: 20_000 });
  const [kept] = await sql('SELECT scores FROM review WHERE assignment_id = $1', [id]);
  expect(kept).toEqual({ scores: { motivation: 5 } });
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('review')))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('review.')))).toEqual([]);
});
