import type { Page } from '@playwright/test';
import { sql } from '../support/database.ts';
import { newCoordinator } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Who screens three applications, each to a call of its own. */
async function screenerOfThree(): Promise<string> {
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await sentApplication()).application.id);
  const person = await newCoordinator();
  await sql(
    `INSERT INTO account_role (account_id, role, call_id) SELECT p.id, 'coordinator', a.call_id FROM account p, application a
     WHERE p.email = $1 AND a.id = ANY ($2)`,
    [person.email, ids],
  );
  return person.cookie;
}

const rows = (page: Page) => page.locator('tbody tr');
const said = (page: Page) => page.locator('app-screening-done [role=status]');

test('a coordinator screens by keyboard: moves, chooses, accepts, marks ineligible, takes back', async ({
  page,
  context,
}) => {
  await useSession(context, await screenerOfThree());
  await page.goto('/en/coordinate/screening');
  await expect(rows(page)).toHaveCount(3);
  await rows(page).first().getByRole('link').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Mark ineligible…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Will change: 2')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Another reason' }).check();
  await dialog.getByRole('button', { name: 'Mark 2 ineligible' }).click();
  await expect(dialog.getByText('Write what the reason is.').first()).toBeVisible();
  await dialog.getByLabel('Note').fill('Sent by a script.');
  await dialog.getByRole('button', { name: 'Mark 2 ineligible' }).click();
  await expect(said(page)).toContainText('Marked ineligible: 2.');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('Taken back: 2');
  await expect(rows(page)).toHaveCount(3);

  await rows(page).first().getByRole('link').press('Enter');
  await page.getByRole('button', { name: 'Accept for review, next' }).click();
  await expect(said(page)).toContainText('is accepted for review');
  await page.getByRole('button', { name: 'Mark ineligible…' }).click();
  await dialog.getByRole('radio', { name: 'Incomplete' }).check();
  await dialog.getByRole('button', { name: 'Mark ineligible', exact: true }).click();
  await expect(said(page)).toContainText('is marked ineligible');
  await page.getByRole('link', { name: 'Screening', exact: true }).last().click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: /^Ineligible/ }).click();
  await expect(rows(page)).toContainText('Incomplete');
});
