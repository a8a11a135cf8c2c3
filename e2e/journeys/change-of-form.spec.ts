import { randomUUID } from 'node:crypto';
import { fillIn } from '../support/answers.ts';
import { device, openSection, saved, type Applying } from '../support/applying.ts';
import { expectAccessible } from '../support/axe.ts';
import { newCall } from '../support/calls.ts';
import { changeForm } from '../support/changed-form.ts';
import { api, newApplicant, startApplication } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/* The organisation changes its form after applications were sent: nobody loses anything. */

async function applyingTo(slug: string): Promise<Applying> {
  const applicant = await newApplicant();
  const application = await startApplication(applicant, slug);
  await fillIn(applicant, application);
  return { applicant, application };
}

const town = 'Town or city';
const nickname = 'What do friends call you?';

test('a draft is told what is not asked any more and is sent in the new form; what was sent before stays as it was', async ({
  browser,
}) => {
  const slug = await newCall();
  const [earlier, later] = await Promise.all([applyingTo(slug), applyingTo(slug)]);
  await api('POST', `/applications/${earlier.application.id}/submission`, {
    cookie: earlier.applicant.cookie,
    headers: { 'idempotency-key': randomUUID() },
  });
  await changeForm(slug);

  const context = await device(browser, later.applicant, 'shared');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`/en/apply/${later.application.id}`);
  const notice = page.locator('app-form-changed');
  await expect(notice.getByRole('heading', { name: 'The form has changed' })).toBeVisible();
  await expect(notice.getByRole('heading', { name: town })).toBeVisible();
  await expect(notice.getByText('Dakar')).toBeVisible();
  await expectAccessible(page);
  await notice.getByRole('button', { name: 'Copy' }).click();
  await expect(notice.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Dakar');

  await expect(page.getByText('Changed since you began: look at it again.')).toHaveCount(1);
  await page.getByRole('link', { name: 'About you' }).click();
  await expect(page.getByText('The organisation changed this section since you began.')).toBeVisible();
  await page.getByLabel(nickname).fill('Mina');
  await saved(page);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Your application' }).first().click();
  await expect(page.getByText('Changed since you began: look at it again.')).toHaveCount(0);
  await notice.getByRole('button', { name: /^Put away.*Town or city/ }).click();
  await expect(notice).toHaveCount(0);

  await page.getByRole('link', { name: 'Check and send your application' }).click();
  await expect(page.getByText('Mina', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(page).toHaveURL(/\/sent$/);

  const before = await device(browser, earlier.applicant, 'shared');
  const theirs = await before.newPage();
  await theirs.goto(`/en/my-applications/${earlier.application.id}`);
  const copy = await api<{ answers: Record<string, object>; formVersion: number }>(
    'GET',
    `/applications/${earlier.application.id}/copy.json`,
    { cookie: earlier.applicant.cookie },
  );
  expect(copy).toMatchObject({ formVersion: 1, answers: { 'about-you': { city: 'Dakar' } } });
});

test('a page that was open while the form changed keeps what is being typed', async ({ browser }) => {
  const slug = await newCall();
  const applying = await applyingTo(slug);
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'about-you');
  await expect(page.getByLabel(town)).toHaveValue('Dakar');
  await changeForm(slug);

  await page.getByLabel('Your full name').fill('Amina Haddad-Keller');
  await page.getByLabel(town).fill('Thiès');
  await expect(page.getByLabel(nickname)).toBeVisible();
  await expect(page.getByLabel('Your full name')).toHaveValue('Amina Haddad-Keller');
  const lost = page.locator('app-left-answer');
  await expect(lost.getByRole('heading', { name: town })).toBeVisible();
  await expect(lost.getByText('Thiès')).toBeVisible();
  await saved(page);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expectAccessible(page);
  const stored = await api<{ answers: Record<string, string> }>(
    'GET',
    `/applications/${applying.application.id}/sections/about-you`,
    { cookie: applying.applicant.cookie },
  );
  expect(stored.answers['full-name']).toBe('Amina Haddad-Keller');
  expect(stored.answers).not.toHaveProperty('city');
});

test('an application is not sent in a form its author has not seen', async ({ browser }) => {
  const slug = await newCall();
  const applying = await applyingTo(slug);
  const context = await device(browser, applying.applicant, 'shared');
  const page = await context.newPage();
  await page.goto(`/en/apply/${applying.application.id}/check`);
  const send = page.getByRole('button', { name: 'Send application' });
  await expect(send).toBeEnabled();
  await changeForm(slug);
  await send.click();
  await expect(page.getByText('The organisation has just changed the form.')).toBeVisible();
  await expect(page.getByText(nickname, { exact: true })).toBeVisible();
  await send.click();
  await expect(page).toHaveURL(/\/sent$/);
});
