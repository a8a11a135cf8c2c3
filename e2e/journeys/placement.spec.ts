import { expectAccessible } from '../support/axe.ts';
import { placing } from '../support/placing.ts';
import { sql } from '../support/database.ts';
import { api } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('people are placed from a proposal to another team: pinned, compared, moved by keys, published, accepted, moved on', async ({
  page,
  context,
}) => {
  test.slow();
  const { call, slug, coordinator, people } = await placing();
  await useSession(context, coordinator.cookie);
  const plans = `/en/coordinate/placement/${call}/plans`;
  await page.goto(plans);
  await expect(page.getByText('No plan yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Propose a plan' }).press('Enter');
  await page.getByRole('link', { name: 'Plan 1' }).click();
  await expect(page.getByText('placed 2 of 3')).toBeVisible();

  // Whoever has no place gets one in a plan that is computed with a pin; what that costs is seen before.
  const box = page.locator('.board-box');
  const row = box.locator('tbody tr').filter({ hasText: 'no place' });
  const left = (await row.getByRole('link').textContent()) ?? '';
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: left });
  await expect(panel.getByRole('heading', { level: 2, name: left })).toBeFocused();
  await expect(panel.getByText('filled at place')).not.toHaveCount(0);
  await panel.getByRole('radio', { name: /Legal/ }).check();
  await panel.getByRole('button', { name: 'pinned in Legal' }).click();
  await expect(panel.getByText(/Better off: 1. Worse off: [12]./)).toBeVisible();
  await panel.getByRole('button', { name: 'Pin for the next plan…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Worked on the same case before');
  await dialog.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('Kept for the next plan.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(row.getByRole('link')).toBeFocused();

  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Always together' })).toBeVisible();
  await page.getByRole('button', { name: 'Propose a plan' }).click();
  await expect(page.getByRole('link', { name: 'Plan 2' })).toBeVisible({ timeout: 30_000 });
  for (const plan of ['Plan 1', 'Plan 2']) await page.getByRole('checkbox', { name: plan }).check();
  await page.getByRole('button', { name: 'Compare the two chosen' }).click();
  await expect(page.getByRole('row', { name: new RegExp(left) })).toContainText(/no place.*Legal/);
  await page.getByRole('columnheader', { name: 'Plan 2' }).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: new RegExp(`^${left}, .*pinned`) })).toBeVisible();

  // By keys alone: out of Documentation, said aloud, and taken back.
  const inDocumentation = box
    .locator('tbody tr')
    .filter({ has: page.locator('.board-place', { hasText: 'Documentation' }) });
  const other = (await inDocumentation.getByRole('link').textContent()) ?? '';
  await inDocumentation.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: other })).toBeVisible();
  await page.getByRole('radio', { name: /^No place/ }).waitFor();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  const said = page.locator('.board-said');
  await expect(said).toContainText(`${other} moved: Documentation → no place.`);
  await expect(page.getByText('placed 1 of 3')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('All seats of this need are taken');
  await expect(page.getByText('placed 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Moved by hand (1)' }).click();
  await page.getByRole('button', { name: new RegExp(`^Undo.*${other}`) }).click();
  await expect(said).toContainText(`${other} moved: no place → Documentation.`);

  await page.getByRole('link', { name: 'Publish…' }).click();
  await expect(page.getByText('Each becomes an offer with its place')).toBeVisible();
  await page.getByRole('button', { name: 'Publish 2' }).click();
  await expect(page.getByText('Enter the day to answer by.').first()).toBeVisible();
  const answerBy = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const parts = page.getByRole('group', { name: 'Answer by' }).getByRole('textbox');
  for (const [at, part] of answerBy.split('-').toReversed().entries()) await parts.nth(at).fill(part);
  await page.getByRole('button', { name: 'Publish 2' }).click();
  await expect(page.getByText('Offers staged: 2. Places given: 0.')).toBeVisible();

  // The offers leave with the decisions; the one who was pinned accepts.
  await page.getByRole('link', { name: 'Release the offers' }).click();
  await page.getByRole('button', { name: 'Preview the release…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release 2' }).click();
  await expect(page.getByText('2 mails leave within a minute')).toBeVisible();
  await sql(
    `UPDATE decision_release SET starts_at = now() WHERE state = 'waiting' AND call_id = (SELECT id FROM call WHERE slug = $1)`,
    [slug],
  );
  await expect(page.getByText('2 sent.')).toBeVisible({ timeout: 20_000 });
  const accepts = people.find(({ name }) => name === left);
  await api('POST', `/offers/${accepts?.id ?? ''}/acceptance`, {
    cookie: accepts?.applicant.cookie ?? '',
    body: { confirm: true },
  });
  // The other one declines, and leaves a seat to move to.
  const declines = people.find(({ name }) => name === other);
  await api('POST', `/offers/${declines?.id ?? ''}/declination`, {
    cookie: declines?.applicant.cookie ?? '',
    body: { reason: '' },
  });

  await expect(async () => {
    await page.goto(`/en/coordinate/placement/${call}/places`);
    await expect(page.getByRole('row', { name: new RegExp(left) })).toContainText('confirmed', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.getByRole('button', { name: `Move… ${left}` }).click();
  await dialog.getByRole('button', { name: 'Move them' }).click();
  await expect(dialog.getByText('Choose the team they move to.').first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('To').selectOption({ label: 'Documentation' });
  const day = dialog.getByRole('group', { name: 'First day there' }).getByRole('textbox');
  for (const [at, part] of ['1', '5', '2027'].entries()) await day.nth(at).fill(part);
  await dialog.getByLabel('Reason').fill('The case ends in April');
  await dialog.getByRole('button', { name: 'Move them' }).click();
  await expect(page.getByText(`Moved: ${left}. They and both teams are told.`)).toBeVisible();
  const places = page.locator('.places-table tbody tr').filter({ hasText: left });
  await expect(places).toHaveCount(2);
  await expect(places.filter({ hasText: 'comes from Legal' })).toContainText('The case ends in April');
});
