import { createHash, randomUUID } from 'node:crypto';
import { devices } from '@playwright/test';
import { fillIn } from '../support/answers.ts';
import { newCall } from '../support/calls.ts';
import { mailTo } from '../support/mails.ts';
import { expect, test } from '../support/test.ts';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
test.use(phone);

test('from the first visit to the receipt', async ({ page, context }) => {
  test.slow();
  const email = `${randomUUID()}@example.org`;
  const slug = await newCall();

  // A visitor reads the call and begins.
  await page.goto(`/en/calls/${slug}`);
  await page.getByRole('link', { name: 'Start your application' }).first().click();
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await page.getByRole('link', { name: 'Open an account' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me the mail' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/mail/i);

  // The mailed link opens the account on a button press.
  await page.goto((await mailTo(email, 'confirm_address')).link);
  await page.getByLabel(/full name/i).fill('Amina Haddad');
  await page.getByLabel('Choose a password', { exact: true }).fill('quiet lantern over harbour');
  await page.getByRole('button', { name: 'Open my account' }).click();

  // Back where they wanted to go.
  await expect(page.getByRole('heading', { level: 1, name: 'Start your application' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your safety on this page' })).toBeVisible();
  await page.getByLabel(/^No/).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your application' })).toBeVisible();
  const id = /apply\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

  await page.getByRole('link', { name: 'About you' }).click();
  await page.getByLabel('Your full name').fill('Amina Haddad');
  await page.getByLabel('How should we address you?').fill('Amina');
  await page.getByLabel('The country you live in now').selectOption({ label: 'Senegal' });
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How to contact you safely' })).toBeVisible();

  // The rest, as long as the form is, through the API; then something is left out again by hand.
  const cookie =
    (await context.cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .find((pair) => pair.startsWith('placet_session=')) ?? '';
  await fillIn({ email, name: 'Amina Haddad', password: '', cookie }, { id, number: '' });
  await page.goto(`/en/apply/${id}/section/motivation`);
  await page.getByLabel('Why do you want to do this internship?').fill('');
  await page.getByRole('link', { name: 'Finish this later' }).click();
  await page.getByRole('link', { name: 'Check and send your application' }).click();
  await expect(page.getByRole('heading', { name: '1 thing to complete before you can send' })).toBeVisible();
  await page.getByRole('link', { name: 'Why do you want to do this internship?', exact: true }).click();
  await page
    .getByLabel('Why do you want to do this internship?')
    .fill('I want to learn how testimony becomes evidence.');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
  await page.getByRole('button', { name: 'Send application' }).click();

  // The receipt, and the copy it proves.
  await expect(page.getByRole('heading', { level: 1, name: 'Application sent' })).toBeVisible();
  const hash = await page.locator('.receipt-hash').innerText();
  const copy = await page.request.get(`/api/v1/applications/${id}/copy.json`);
  expect(
    createHash('sha256')
      .update(await copy.body())
      .digest('hex'),
  ).toBe(hash);
  const pdf = await page.request.get(`/api/v1/applications/${id}/copy.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await mailTo(email, 'application_received')).text).toContain(hash);

  await page.getByRole('link', { name: 'Follow your application' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/my-applications/${id}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
