import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { beginApplication } from '../support/applying.ts';
import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { mailTo, type Mail } from '../support/mails.ts';
import { newApplicant } from '../support/people.ts';
import { sendBack, sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const phone = { width: 390, height: 844 };

/** Keeps a picture when asked to (`PICTURES=folder`), for people to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('where my application stands: state, receipt, copies, mails, who opened it', async ({ page, context }) => {
  await page.setViewportSize(phone);
  const { applicant, application } = await sentApplication();
  await useSession(context, applicant.cookie);
  await page.goto('/en/my-applications');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My applications');
  await expect(page.getByText('In review')).toBeVisible();
  await picture(page, 'list-phone');
  await page.getByRole('link', { name: /Geneva/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your application and are reading it');
  await expect(page).toHaveTitle(/We have your application/);
  await expect(page.getByText('You need to do nothing.')).toBeVisible();
  await expect(page.getByText(application.number).first()).toBeVisible();
  await expect(page.getByText('Nobody has opened it yet.')).toBeVisible();
  await expect(page.getByText(`We have received your application ${application.number}`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'cv.pdf' })).toBeVisible();
  await picture(page, 'status-phone');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exactly what you sent (JSON)' }).click(),
  ]);
  const bytes = await download.createReadStream().then(async (stream) => Buffer.concat(await stream.toArray()));
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'), { exact: true })).toBeVisible();
  const [printed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'To read and print (PDF)' }).click(),
  ]);
  expect(printed.suggestedFilename()).toBe(`${application.number}-1.pdf`);
});

test('somebody without an application finds the calls', async ({ page, context }) => {
  await useSession(context, (await newApplicant()).cookie);
  await page.goto('/en/my-applications');
  await expect(page.getByText('You have not begun an application yet.')).toBeVisible();
  await picture(page, 'list-empty');
  await page.getByRole('link', { name: 'See the open calls' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Internships');
});

test('a draft is found where it was left', async ({ page, context }) => {
  const { applicant, application } = await beginApplication();
  await useSession(context, applicant.cookie);
  await page.goto('/en/my-applications');
  await expect(page.getByText('0 of 13 sections completed.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Geneva/ })).toHaveAttribute('href', `/en/apply/${application.id}`);
});

test('withdrawing asks first, says what it means, and then is done', async ({ page, context }) => {
  const { applicant, application } = await sentApplication();
  await useSession(context, applicant.cookie);
  await page.goto(`/en/my-applications/${application.id}`);
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  await expect(page.getByRole('group').filter({ hasText: 'for good?' })).toBeFocused();
  await picture(page, 'withdraw');
  await page.getByRole('button', { name: 'No, go back' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw…' })).toBeFocused();
  expect(await sql('SELECT state FROM application WHERE id = $1', [application.id])).toEqual([{ state: 'submitted' }]);
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  await page.getByRole('button', { name: 'Withdraw this application' }).click();
  await expect(page.getByText('Your application is withdrawn.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You withdrew this application');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText(`Your application ${application.number} is withdrawn`)).toBeVisible();
  const mail: Mail = await mailTo(applicant.email, 'application_withdrawn');
  expect(mail.text).toContain('is withdrawn');
  await expect(page.getByRole('button', { name: 'Withdraw…' })).toHaveCount(0);
});

test('what was sent back is said in words, with its deadline, and leads to the sections to complete', async ({
  page,
  context,
}) => {
  const applying = await sentApplication();
  await sendBack(applying, ['education', 'motivation'], 'Please tell us the year of your degree.');
  await useSession(context, applying.applicant.cookie);
  await page.goto(`/en/my-applications/${applying.application.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We need something more from you');
  await expect(page.getByText('Please tell us the year of your degree.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^Education$/ })).toBeVisible();
  await picture(page, 'returned');
  await expect(page.getByRole('link', { name: 'Continue' })).toHaveAttribute(
    'href',
    `/en/apply/${applying.application.id}`,
  );
});

for (const locale of ['en', 'fr'] as const) {
  test(`is accessible in ${locale}`, async ({ page, context }) => {
    const applying = await sentApplication();
    await useSession(context, applying.applicant.cookie);
    await page.goto(`/${locale}/my-applications`);
    await page.getByRole('link', { name: /Gen/ }).first().waitFor();
    await expectAccessible(page);
    await picture(page, `list-${locale}`);
    await page.goto(`/${locale}/my-applications/${applying.application.id}`);
    await page.getByRole('button', { name: /(Withdraw|Retirer)…/ }).click();
    await page.getByText('cv.pdf').waitFor();
    await expectAccessible(page);
    await picture(page, `status-${locale}`);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await sendBack(applying, ['education'], 'مرحبا');
    await page.reload();
    await page.getByText('مرحبا').waitFor();
    await expectAccessible(page);
  });
}

test('another person’s application is not there', async ({ page, context }) => {
  const [{ application }, stranger] = await Promise.all([sentApplication(), newApplicant()]);
  await useSession(context, stranger.cookie);
  await page.goto(`/en/my-applications/${application.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});
