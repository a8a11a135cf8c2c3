import { sql } from '../support/database.ts';
import { newApplicant, newCoordinator, signIn, type Applicant } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Two applications of one call in review, and three who may review. */
async function scene(): Promise<{ slug: string; callId: string; first: string; reviewers: Applicant[] }> {
  const applications = [await sentApplication(), await sentApplication()].map(({ application }) => application.id);
  const [first = ''] = applications;
  await sql(
    `UPDATE application SET call_id = f.call_id, state = 'in_review' FROM application f WHERE f.id = $1 AND application.id = ANY ($2)`,
    [first, applications],
  );
  for (const [index, id] of applications.entries())
    await sql('UPDATE application SET applicant_name = $2 WHERE id = $1', [
      id,
      ['Amina Diallo', 'Bilal Haddad'][index],
    ]);
  const [call] = await sql<{ id: string; slug: string }>(
    'SELECT c.id, c.slug FROM call c JOIN application a ON a.call_id = c.id WHERE a.id = $1',
    [first],
  );
  if (!call) throw new Error('they were sent to a call');
  await sql(`UPDATE call SET review_due_at = now() - interval '1 day' WHERE id = $1`, [call.id]);
  const reviewers: Applicant[] = [];
  for (const name of ['Rita Reviewer', 'Silas Silent', 'Clara Careful']) {
    const person = await newApplicant(name);
    await sql(
      `INSERT INTO account_role (account_id, role, call_id) SELECT id, 'reviewer', $2 FROM account WHERE email = $1`,
      [person.email, call.id],
    );
    reviewers.push({ ...person, cookie: await signIn(person.email, person.password) });
  }
  return { slug: call.slug, callId: call.id, first, reviewers };
}

test('reviewers are added and assigned by hand; one has a conflict of interest, one is late and reminded, one silent and replaced', async ({
  page,
  context,
  browser,
}) => {
  const { slug, callId, first, reviewers } = await scene();
  const [rita, silas] = reviewers;
  if (!rita || !silas) throw new Error('three may review');
  const coordinator = await newCoordinator(slug);
  await useSession(context, coordinator.cookie);
  await page.goto('/en/coordinate');
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
  for (const { name, email } of reviewers) {
    await page.getByLabel('Add a reviewer').selectOption(`${name} (${email})`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  }

  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: 'Applications', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await page.getByRole('button', { name: 'Assign to…' }).click();
  await dialog.getByRole('checkbox', { name: 'Rita Reviewer' }).check();
  await dialog.getByRole('checkbox', { name: 'Silas Silent' }).check();
  await expect(dialog.getByText('Will be assigned: 4')).toBeVisible();
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page.getByText('Assigned: 4.')).toBeVisible();

  // The desk of one of them closes for this one application.
  const desk = async (): Promise<number> => {
    const own = await browser.newContext({ baseURL: new URL(page.url()).origin });
    await useSession(own, rita.cookie);
    const reading = await own.newPage();
    await reading.goto('/en/review');
    await expect(reading.getByRole('heading', { level: 1 })).toBeVisible();
    const entries = reading.locator('main a[dir=auto][href*="/review/"]');
    await entries.first().waitFor();
    const shown = await entries.count();
    await own.close();
    return shown;
  };
  expect(await desk()).toBe(2);
  await page.getByRole('link', { name: 'Conflicts of interest' }).click();
  await page.getByLabel('Applicant: name or number').fill('Amina');
  await page.getByLabel('Applicant: name or number').press('Tab');
  await page.getByRole('combobox', { name: 'Application' }).selectOption(first);
  await page.getByRole('combobox', { name: 'Reviewer' }).selectOption({ label: 'Rita Reviewer' });
  await page.getByRole('combobox', { name: 'Between them' }).selectOption('family');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Standing (1)' })).toBeVisible();
  expect(await desk()).toBe(1);

  await page.getByRole('link', { name: 'Reviewers', exact: true }).click();
  await page.getByRole('button', { name: 'Choose the late ones' }).click();
  await page.getByRole('button', { name: 'Remind', exact: true }).click();
  await expect(page.getByText('Reminded: 2.')).toBeVisible();
  await expect(async () => {
    const mails = await sql(`SELECT 1 FROM message WHERE template = 'review_reminder' AND recipient = $1`, [
      silas.email,
    ]);
    expect(mails).toHaveLength(1);
  }).toPass();

  await page.getByRole('button', { name: 'Replace… Silas Silent' }).click();
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(dialog.getByText('Say why')).toBeVisible();
  await dialog.getByLabel('Reason').fill('No answer for two weeks.');
  await dialog.getByLabel('Instead').selectOption({ label: 'Clara Careful (0)' });
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(dialog.getByText('Given to somebody else: 2')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('row', { name: /Clara Careful/ })).toContainText('2');

  await page.goto(`/en/coordinate/review?call=${callId}&tab=applications`);
  const amina = page.getByRole('row', { name: /Amina Diallo/ });
  await expect(amina).toContainText('Clara Careful');
  await expect(amina).toContainText('Still needed: 1');
});
