import { sql } from '../support/database.ts';
import { newCoordinator } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('a coordinator acts from home, and notes for others what one keeps apart for oneself', async ({
  page,
  context,
  browser,
}) => {
  const { application } = await sentApplication();
  const [row] = await sql<{ slug: string; applicant: string }>(
    `SELECT c.slug, a.applicant_name AS applicant FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $1`,
    [application.id],
  );
  await sql(
    `UPDATE reference SET expires_at = now() + interval '10 hours', requested_at = now() - interval '9 days', reminded_at = NULL WHERE application_id = $1`,
    [application.id],
  );
  const [first, second] = [await newCoordinator(row?.slug), await newCoordinator(row?.slug)];
  await useSession(context, first.cookie);
  await page.goto('/en/coordinate');
  await expect(page.getByRole('heading', { name: '1 application to screen' })).toBeVisible();
  const due = page.getByRole('region', { name: 'Within a day' });
  await due
    .getByRole('button', { name: /^Remind/ })
    .first()
    .click();
  await expect(due.getByText('was reminded by mail')).toBeVisible();

  const waiting = page.getByRole('listitem').filter({ hasText: '1 application to screen' });
  await waiting.getByText('Not now …').click();
  await waiting
    .getByRole('button', { name: /^Not before/ })
    .first()
    .click();
  await expect(page.getByText('Put off (1)')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /^Screen them.*1 application to screen/ })).toHaveAttribute(
    'href',
    `/en/coordinate/screening?call=${row?.slug ?? ''}`,
  );
  await waiting.getByRole('link', { name: row?.applicant ?? '' }).click();

  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('radio', { name: 'Seen by you alone' }).check();
  await page.getByLabel('Note', { exact: true }).fill('Mine alone');
  await page.reload();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Mine alone');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText('Mine alone')).toBeVisible();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('radio', { name: 'Seen by the coordinators of this call' }).check();
  await page.getByLabel('Note', { exact: true }).fill('For all of us');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText('For all of us')).toBeVisible();

  const other = await browser.newContext();
  await useSession(other, second.cookie);
  const theirs = await other.newPage();
  await theirs.goto('/en/coordinate/activity?kind=notes');
  await theirs.getByRole('link', { name: row?.applicant ?? '' }).click();
  await expect(theirs.getByText('For all of us')).toBeVisible();
  await expect(theirs.getByText('Mine alone')).toHaveCount(0);
  await other.close();
});
