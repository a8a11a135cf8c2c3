import type { Locator, Page } from '@playwright/test';
import { beginApplication, device, openSection, saved, type Applying } from '../support/applying.ts';
import { expectAccessible } from '../support/axe.ts';
import { faxPdfFile, largePdfFile, pdfFile, pngFile } from '../support/files.ts';
import { lineOf } from '../support/line.ts';
import { expect, test } from '../support/test.ts';

const cvOf = (page: Page): Locator => page.getByRole('group', { name: 'Your CV' });
const letterOf = (page: Page): Locator => page.getByRole('group', { name: 'Your cover letter' });
const choose = (field: Locator): Locator => field.locator('input[type=file]').first();

async function answerOf(page: Page, { application }: Applying, question: string): Promise<string | undefined> {
  const answer = await page.request.get(`/api/v1/applications/${application.id}/sections/documents`);
  const { answers } = (await answer.json()) as { answers: Record<string, { documentId: string } | undefined> };
  return answers[question]?.documentId;
}

test('a file is sent, looked at, replaced and removed, by keyboard alone', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'documents');
  const cv = cvOf(page);

  await choose(cv).focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(pdfFile('first.pdf'));
  await expect(cv.getByText('Received', { exact: true })).toBeVisible();
  await expect(cv.getByText('1 page')).toBeVisible();
  await expect(cv.getByRole('status')).toHaveText('first.pdf was received');
  // The control that had the focus is gone; the person is still in the same question.
  await expect(cv).toBeFocused();
  await saved(page);
  const first = await answerOf(page, applying, 'cv');
  expect(first).toBeDefined();

  await cv.getByRole('button', { name: 'View first.pdf' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'first.pdf' });
  await expect(dialog.getByText('Amina Haddad')).toBeAttached();
  await expect(dialog.getByRole('link', { name: 'Exit this page' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cv.getByRole('button', { name: 'View first.pdf' })).toBeFocused();

  const [again] = await Promise.all([
    page.waitForEvent('filechooser'),
    cv.getByRole('button', { name: 'Replace first.pdf' }).press('Enter'),
  ]);
  await again.setFiles(pdfFile('second.pdf'));
  await expect(cv.getByText('second.pdf', { exact: true }).first()).toBeVisible();
  await expect(cv.getByRole('button', { name: 'Remove second.pdf' })).toBeVisible();
  await expect.poll(() => answerOf(page, applying, 'cv')).not.toBe(first);

  await cv.getByRole('button', { name: 'Remove second.pdf' }).press('Enter');
  await cv.getByRole('button', { name: 'Remove the file' }).press('Enter');
  await expect(choose(cv)).toBeAttached();
  await expect(cv.getByText('Choose a file')).toBeVisible();
  await expect.poll(() => answerOf(page, applying, 'cv')).toBeUndefined();
  await expect
    .poll(async (): Promise<unknown> =>
      (await page.request.get(`/api/v1/documents?application=${applying.application.id}`)).json(),
    )
    .toEqual([]);
});

test('an upload outlives a pause, another page and a lost connection', async ({ browser }) => {
  test.slow();
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'documents');
  const cv = cvOf(page);
  const line = await lineOf(page);
  await line.slow(250);
  await choose(cv).setInputFiles(largePdfFile('long.pdf', 3_500_000));
  await expect(cv.getByText(/Sending, [1-9]/)).toBeVisible({ timeout: 20_000 });

  await cv.getByRole('button', { name: 'Pause' }).click();
  await expect(cv.getByText(/Paused at/)).toBeVisible();
  await cv.getByRole('button', { name: 'Go on sending' }).click();
  await expect(cv.getByText(/Sending, /)).toBeVisible();

  await page.getByRole('link', { name: 'Your application' }).click();
  await page.getByRole('link', { name: 'CV and cover letter' }).click();
  await expect(cv.getByText(/Sending, /)).toBeVisible();

  await line.cut();
  await expect(cv.getByText('Waiting for a connection').first()).toBeVisible();
  await line.good();
  await expect(cv.getByText('Received', { exact: true })).toBeVisible({ timeout: 30_000 });
  await saved(page);
  expect(await answerOf(page, applying, 'cv')).toBeDefined();
});

test('an upload that a closed page left behind goes on with the same file', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'documents');
  const line = await lineOf(page);
  await line.slow(400);
  // From a file of the device, so that its time of change is the same when it is chosen again.
  const path = test.info().outputPath('curriculum.pdf');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path, largePdfFile('curriculum.pdf', 3_000_000).buffer);
  await choose(cvOf(page)).setInputFiles(path);
  await expect(cvOf(page).getByText(/Sending, (?:[4-9]\d)/)).toBeVisible({ timeout: 20_000 });
  await page.close();

  const second = await openSection(context, applying, 'documents');
  const cv = cvOf(second);
  await expect(cv.getByText('Not finished')).toBeVisible();
  const begun: string[] = [];
  second.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/uploads')) begun.push(request.url());
  });
  await choose(cv).setInputFiles(path);
  await expect(cv.getByText('Received', { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(begun).toEqual([]);
  // Nothing of it stayed on the device.
  expect(await second.evaluate(() => Object.keys(localStorage))).toEqual(['placet.device']);
});

test('a file that is not accepted says why, beside its question', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'documents');
  const letter = letterOf(page);
  await choose(letter).setInputFiles(pngFile('letter.pdf'));
  await expect(letter.getByText('The name ends in .pdf, but the file is of another kind (PNG)')).toBeVisible();
  await expect(letter.getByRole('status')).toHaveText('letter.pdf was not accepted');
  await choose(letter).setInputFiles(pngFile('photo.png'));
  await expect(letter.getByText('A file ending in .png is not accepted here')).toBeVisible();
  await choose(letter).setInputFiles({
    name: 'large.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(5_000_001),
  });
  await expect(letter.getByText('This file is 5.1 MB; the limit is 5 MB.')).toBeVisible();
  await choose(letter).setInputFiles({ name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await expect(letter.getByText('This file is empty.')).toBeVisible();
  await letter.getByRole('button', { name: 'Dismiss empty.pdf' }).click();
  await expect(letter.getByText('This file is empty.')).toBeHidden();

  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page
    .getByRole('link', { name: /cover letter/i })
    .first()
    .click();
  await expect(choose(letter)).toBeFocused();
  await choose(letter).setInputFiles(pdfFile('letter.pdf'));
  await expect(letter.getByText('Received', { exact: true })).toBeVisible();
});

test('the viewer draws what only its decoders can read, and scales it', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'documents');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const cv = cvOf(page);
  await choose(cv).setInputFiles(faxPdfFile('fax.pdf'));
  await expect(cv.getByText('Received', { exact: true })).toBeVisible();
  const [decoder] = await Promise.all([
    page.waitForResponse(/jbig2\.wasm$/),
    cv.getByRole('button', { name: 'View fax.pdf' }).click(),
  ]);
  expect(decoder.status()).toBe(200);
  const dialog = page.getByRole('dialog');
  const sheet = dialog.locator('app-pdf-page');
  await expect(sheet).toBeVisible();
  const before = (await sheet.boundingBox())?.width ?? 0;
  await dialog.getByRole('region', { name: 'fax.pdf' }).focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeCloseTo(before * 1.25, -1);
  await page.keyboard.press('0');
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeCloseTo(before, -1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('fax.pdf');
  expect(complaints).toEqual([]);
});

test('every state is accessible', async ({ browser }) => {
  test.slow();
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  for (const locale of ['en', 'fr']) {
    const page = await context.newPage();
    await page.goto(`/${locale}/apply/${applying.application.id}/section/documents`, { waitUntil: 'networkidle' });
    const [cv, letter] = [page.locator('app-file-field').first(), page.locator('app-file-field').last()];
    const line = await lineOf(page);
    await line.slow(100);
    await choose(cv).setInputFiles(largePdfFile('cv.pdf', 2_000_000));
    await choose(letter).setInputFiles(pngFile('letter.png'));
    await expect(cv.getByRole('progressbar')).toBeVisible();
    await expectAccessible(page);
    await line.good();
    await expect(cv.getByRole('progressbar')).toBeHidden({ timeout: 20_000 });
    await cv.getByRole('button', { name: /^(Remove|Retirer)/ }).click();
    await expectAccessible(page);
    await cv.getByRole('button', { name: /^(Keep it|Le garder)/ }).click();
    await cv.getByRole('button', { name: /^(View|Voir)/ }).click();
    await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await cv.getByRole('button', { name: /^(Remove|Retirer)/ }).click();
    await cv.getByRole('button', { name: /^(Remove the file|Retirer le fichier)/ }).click();
    await expect(choose(cv)).toBeAttached();
    await page.close();
  }
});
