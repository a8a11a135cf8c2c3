import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { api, newApplicant, newCoordinator } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Six applications of one call in review, three who review in it, and who coordinates it. */
async function scene() {
  const applications = await Promise.all(Array.from({ length: 6 }, () => sentApplication()));
  const ids = applications.map(({ application }) => application.id);
  await sql(
    `UPDATE application SET call_id = f.call_id, state = 'in_review' FROM application f WHERE f.id = $1 AND application.id = ANY ($2)`,
    [ids[0], ids],
  );
  const [call] = await sql<{ id: string; slug: string }>(
    'SELECT c.id, c.slug FROM call c JOIN application a ON a.call_id = c.id WHERE a.id = $1',
    [ids[0]],
  );
  if (!call) throw new Error('they were sent to a call');
  const coordinator = await newCoordinator(call.slug);
  const accounts: string[] = [];
  for (const name of ['Rita Reviewer', 'Omar Other', 'Clara Careful']) {
    const { email } = await newApplicant(name);
    const [account] = await sql<{ id: string }>(
      `INSERT INTO account_role (account_id, role, call_id) SELECT id, 'reviewer', $2 FROM account WHERE email = $1 RETURNING account_id AS id`,
      [email, call.id],
    );
    const body = { minLoad: 0, capacity: null, expertise: [], languages: [], preferences: {}, active: true };
    await api('PUT', `/review-calls/${call.id}/reviewers/${account?.id ?? ''}`, { cookie: coordinator.cookie, body });
    accounts.push(account?.id ?? '');
  }
  return { call, coordinator, accounts };
}

const assigned = async (call: string): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::integer AS n FROM review_assignment WHERE call_id = $1', [call]))[0]?.n ??
  0;

test('a whole assignment is proposed, looked at, changed by hand and applied; nothing is assigned before', async ({
  page,
  context,
}) => {
  test.slow();
  const { call, coordinator } = await scene();
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/review?call=${call.id}`);
  await page.getByRole('link', { name: 'Assign automatically' }).click();
  const needed = page.getByLabel('Reviews for each application, at least');
  await needed.fill('many');
  await page.getByRole('button', { name: 'Propose an assignment' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a whole number from 1 to 20');
  await needed.fill('2');
  await page.getByRole('button', { name: 'Propose an assignment' }).press('Enter');

  await expect(page.getByText('12 new reviews for 6 applications.')).toBeVisible({ timeout: 30_000 });
  expect(await assigned(call.id)).toBe(0);
  const loads = page.locator('.auto-loads tbody tr');
  await expect(loads).toHaveCount(3);
  for (const row of await loads.all()) await expect(row.locator('strong')).toHaveText('4');
  await expectAccessible(page);

  const first = page.locator('.auto-applications tbody tr').first();
  await first.getByRole('button', { name: /^Change the reviewers/ }).click();
  const before = await first.locator('.auto-reviews li bdi').allTextContents();
  await first.getByRole('button', { name: `Take out ${before[0] ?? ''}` }).click();
  await expect(page.getByText('1 of them would have too few.')).toBeVisible();
  await first.getByLabel('Add', { exact: true }).selectOption({
    label: ['Rita Reviewer', 'Omar Other', 'Clara Careful'].find((name) => !before.includes(name)) ?? '',
  });
  await first.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(first.getByText('added by hand')).toBeVisible();

  await page.getByRole('button', { name: 'Assign these…' }).click();
  await page.getByRole('button', { name: 'Assign them' }).click();
  await expect(page.getByText('Assigned: 12.')).toBeVisible();
  expect(await assigned(call.id)).toBe(12);
  await page.getByRole('link', { name: 'See how far the reviews are' }).click();
  await expect(page.getByRole('row', { name: /Rita Reviewer/ })).toBeVisible();
});

test('a proposal out of date says so, and one that is thrown away assigns nothing', async ({ page, context }) => {
  const { call, coordinator, accounts } = await scene();
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/review/${call.id}/assignment`);
  await page.getByRole('button', { name: 'Propose an assignment' }).click();
  await expect(page.getByRole('button', { name: 'Assign these…' })).toBeVisible({ timeout: 30_000 });
  await api('DELETE', `/review-calls/${call.id}/reviewers/${accounts[0] ?? ''}`, { cookie: coordinator.cookie });
  await page.reload();
  await expect(page.getByText('Something changed since this was computed')).toBeVisible();
  await page.getByRole('button', { name: 'Throw the proposal away' }).click();
  await expect(page.getByRole('button', { name: 'Propose an assignment' })).toBeVisible();
  expect(await assigned(call.id)).toBe(0);
});
