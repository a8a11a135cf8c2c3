import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { pdfFile, pngFile } from '../support/files.ts';
import { api, newApplicant, newCoordinator, signIn, type Applicant } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const both = { en: 'Text', fr: 'Texte' };
const scale = [1, 2, 3, 4].map((value) => ({ value, anchor: both }));
const criterion = { description: both, counted: true, weight: 1, optional: false, scale };
const rubric = { criteria: [{ ...criterion, key: 'sources', name: { en: 'Sources', fr: 'Sources' } }] };

/** The call of this application has a task, and the rubric it is scored by. */
async function withTask(application = ''): Promise<{ readonly id: string; readonly slug: string }> {
  const [call] = await sql<{ id: string; slug: string }>(
    `UPDATE call SET has_task = true WHERE id = (SELECT call_id FROM application WHERE id = $1) RETURNING id, slug`,
    [application],
  );
  if (!call) throw new Error('there is no call');
  await sql(
    `INSERT INTO rubric_version (call_id, purpose, number, definition, saved_at, saved_by, published_at, published_by)
     VALUES ($1, 'task', 1, $2, now(), '{}', now(), '{}')`,
    [call.id, JSON.stringify(rubric)],
  );
  return call;
}

/** Somebody who judges it, and has no conflict of interest. */
async function reviewerOf(application = ''): Promise<Applicant> {
  const reviewer = await newApplicant('Rita Reviewer');
  await sql(`INSERT INTO account_role (account_id, role) SELECT id, 'reviewer' FROM account WHERE email = $1`, [
    reviewer.email,
  ]);
  await sql(
    `INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by, cleared_at)
     SELECT a.call_id, a.id, p.id, 1, 'hand', now(), '{}', now() FROM application a, account p WHERE a.id = $1 AND p.email = $2`,
    [application, reviewer.email],
  );
  return reviewer;
}

test('a task is set up and sent, written and handed in, one of them late; scored blind; the coordinator sees both', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const first = await sentApplication();
  const second = await sentApplication();
  const ids = [first.application.id, second.application.id];
  await sql(
    `UPDATE application SET state = 'shortlisted', call_id = (SELECT call_id FROM application WHERE id = $1) WHERE id = ANY ($2)`,
    [ids[0], ids],
  );
  const call = await withTask(ids[0]);
  const reviewer = await reviewerOf(ids[0]);

  const coordinator = await newCoordinator(call.slug);
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/calls/${call.id}/task`);
  await expect(page.getByText('When it opens')).toBeVisible();
  await page.getByLabel('What it asks, English').fill('## The note\nWrite a **short** note.');
  await page.getByLabel('What it asks, Français').fill('Écrivez une **brève** note.');
  await page.getByLabel('Words of the text at most').fill('20');
  await page.getByLabel('Minutes allowed from the start').fill('60');
  const day = async (name: string, date: Date): Promise<void> => {
    const parts = page.getByRole('group', { name, exact: true }).getByRole('textbox');
    const [years, months, days] = date.toISOString().slice(0, 10).split('-');
    for (const [at, part] of [days, months, years].entries()) await parts.nth(at).fill(part ?? '');
  };
  const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
  await day('Opens', days(-2));
  await day('Closes', days(5));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'It is complete' }).click();
  await page.getByRole('button', { name: 'Look at the mails to send: 2' }).click();
  await expect(page.getByRole('heading', { name: 'Exactly these mails: 2' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the task now' }).click();
  await expect(page.getByText('Sent: 2.')).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(2);

  const own = await browser.newContext();
  await useSession(own, first.applicant.cookie);
  const applicant = await own.newPage();
  await applicant.goto(`/en/my-applications/${first.application.id}`);
  await applicant.getByRole('link', { name: 'Open the task' }).click();
  await expect(applicant.getByText('What it asks shows when you start')).toBeVisible();
  await expect(applicant.getByText('Write a short note.')).toBeHidden();
  await expectAccessible(applicant);
  await applicant.getByRole('button', { name: 'Start…' }).click();
  await applicant.getByRole('button', { name: 'Start now' }).click();
  await expect(applicant.getByText('Write a short note.')).toBeVisible();
  await expect(applicant.getByText(/Time left: (59|1)/)).toBeVisible();
  await applicant.getByLabel('Your text').fill('Three sources, of three kinds, and none of them was there.');
  await expect(applicant.getByText('Saved at')).toBeVisible();
  await expectAccessible(applicant);
  await applicant.reload();
  await expect(applicant.getByLabel('Your text')).toHaveValue(/Three sources/);
  await applicant.getByRole('button', { name: 'Hand in…' }).click();
  await applicant.getByRole('button', { name: 'Hand in for good' }).click();
  await expect(applicant.getByText('We have sent you a mail that says so.')).toBeVisible();
  await own.close();

  // The other begins, and comes back when their hour is over.
  const { cookie } = second.applicant;
  const [, late] = ids;
  await api('POST', `/my-tasks/${late ?? ''}/start`, { cookie, body: { confirm: true } });
  await api('PUT', `/my-tasks/${late ?? ''}/answer`, {
    cookie,
    body: { revision: 0, text: 'Nearly in time.', documentId: null },
  });
  await sql(`UPDATE task_send SET started_at = now() - interval '90 minutes' WHERE application_id = $1`, [late]);
  const other = await browser.newContext();
  await useSession(other, cookie);
  const tardy = await other.newPage();
  await tardy.goto(`/en/my-applications/${late ?? ''}/task`);
  await expect(tardy.getByText('Your time is up.')).toBeVisible();
  await tardy.getByRole('button', { name: 'Hand in…' }).click();
  await tardy.getByRole('button', { name: 'Hand in for good' }).click();
  await expect(tardy.getByText('It came late, by 30 min')).toBeVisible();
  await other.close();

  const judging = await browser.newContext();
  await useSession(judging, await signIn(reviewer.email, reviewer.password));
  const desk = await judging.newPage();
  await desk.goto('/en/review/tasks');
  await desk.locator('tbody a').click();
  await expect(desk.getByText('Three sources, of three kinds')).toBeVisible();
  await expect(desk.locator('body')).not.toContainText(first.applicant.name);
  await expectAccessible(desk);
  await desk.keyboard.press('3');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('is submitted.')).toBeVisible();
  await judging.close();

  await page.reload();
  await expect(page.locator('tbody tr').filter({ hasText: 'late by' })).toHaveCount(1);
  await page.locator('tbody tr').filter({ hasText: '66.7' }).getByRole('link').click();
  await expect(page.getByText('Three sources, of three kinds')).toBeVisible();
  await expect(page.getByText('Rita Reviewer')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/en/coordinate/decisions?call=${call.slug}`);
  await expect(page.getByText('66.7 (n = 1)')).toBeVisible();
});

test('files belong to a task, a file answers it, and what another device wrote meanwhile is not lost', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const { application, applicant: person } = await sentApplication();
  const { id } = application;
  await sql(`UPDATE application SET state = 'shortlisted' WHERE id = $1`, [id]);
  const call = await withTask(id);
  const reviewer = await reviewerOf(id);
  const { cookie } = await newCoordinator(call.slug);
  const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);
  await api('PUT', `/set-up/calls/${call.id}/task`, {
    cookie,
    body: {
      ...{ revision: 0, instructions: { en: 'Map the arrests.', fr: 'Cartographiez.' }, textWords: 50, minutes: null },
      ...{ fileTypes: ['pdf'], graceMinutes: 0, latenessShown: false, opens: at(-24), closes: at(48) },
    },
  });

  await useSession(context, cookie);
  await page.goto(`/en/coordinate/calls/${call.id}/task`);
  const add = page.getByLabel('Add a file');
  await add.setInputFiles(pngFile('statement.pdf'));
  await expect(page.getByText('The name ends in .pdf, but the file is of another kind (PNG)')).toBeVisible();
  await expect(add).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await add.setInputFiles(pdfFile('Statement of the ministry.pdf'));
  await expect(page.getByText('Statement of the ministry.pdf is kept.')).toBeVisible();
  await add.setInputFiles(pdfFile('Not this one.pdf'));
  await page.getByRole('button', { name: 'Remove Not this one.pdf' }).click();
  await expect(page.getByText('Not this one.pdf was removed.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Not this one.pdf' })).toHaveCount(0);
  await expectAccessible(page);
  const preview = await api<{ fingerprint: string }>('GET', `/task-calls/${call.slug}/preview`, { cookie });
  await api('POST', `/task-calls/${call.slug}/sendings`, {
    ...{ cookie, body: { fingerprint: preview.fingerprint } },
    headers: { 'idempotency-key': `task-${id}` },
  });
  await page.reload();
  await expect(page.getByRole('link', { name: 'Statement of the ministry.pdf' })).toBeVisible();
  await expect(add).toHaveCount(0);

  const own = await browser.newContext();
  await useSession(own, person.cookie);
  const applicant = await own.newPage();
  await applicant.goto(`/en/my-applications/${id}/task`);
  const material = applicant.getByRole('link', { name: 'Statement of the ministry.pdf' });
  await expect(applicant.getByText('A file.')).toBeVisible();
  await expect(material).toHaveCount(0);
  await applicant.getByRole('button', { name: 'Start…' }).click();
  await applicant.getByRole('button', { name: 'Start now' }).click();
  const [download] = await Promise.all([applicant.waitForEvent('download'), material.click()]);
  expect(download.suggestedFilename()).toBe('Statement of the ministry.pdf');
  const file = applicant.getByRole('group', { name: 'Your file' });
  await file.locator('input[type=file]').first().setInputFiles(pdfFile('Map by Amina Haddad.pdf', 'Fourteen arrests'));
  await expect(file.getByText('Received', { exact: true })).toBeVisible({ timeout: 20_000 });
  await applicant.getByLabel('Your text').fill('Written on the laptop.');
  await expect(applicant.getByText('Saved at')).toBeVisible();

  // The telephone saves another text; the laptop finds out as it goes on.
  const { task } = await api<{ task: { answer: { revision: number; documentId: string | null } } }>(
    'GET',
    `/my-tasks/${id}`,
    { cookie: person.cookie },
  );
  expect(task.answer.documentId).not.toBeNull();
  await api('PUT', `/my-tasks/${id}/answer`, {
    cookie: person.cookie,
    body: { revision: task.answer.revision, text: 'Written on the telephone.', documentId: null },
  });
  await applicant.getByLabel('Your text').fill('Written on the laptop, and more.');
  await expect(applicant.getByRole('heading', { name: 'Written elsewhere as well' })).toBeVisible();
  await expect(applicant.getByText('Written on the telephone.')).toBeVisible();
  await expect(applicant.getByText('Without a file.')).toBeVisible();
  await expectAccessible(applicant);
  await applicant.getByRole('button', { name: 'Go on with this one' }).click();
  await expect(applicant.getByRole('heading', { name: 'Written elsewhere as well' })).toBeHidden();
  await expect(applicant.getByText('Saved at')).toBeVisible();
  await applicant.getByRole('button', { name: 'Hand in…' }).click();
  await applicant.getByRole('button', { name: 'Hand in for good' }).click();
  await expect(applicant.getByText('We have sent you a mail that says so.')).toBeVisible();
  await expect(applicant.getByText('Written on the laptop, and more.')).toBeVisible();
  await expect(material).toBeVisible();
  await own.close();

  const judging = await browser.newContext();
  await useSession(judging, await signIn(reviewer.email, reviewer.password));
  const desk = await judging.newPage();
  await desk.goto('/en/review/tasks');
  await expect(desk.getByText('0 of 1 scored')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Score the next one' }).click();
  await desk.getByText('What was asked').click();
  await expect(desk.getByRole('link', { name: 'Statement of the ministry.pdf' })).toBeVisible();
  await expect(desk.locator('body')).not.toContainText('Amina');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Look at the file' }).click();
  await desk.locator('.pdf-sheet').first().waitFor();
  await judging.close();
});
