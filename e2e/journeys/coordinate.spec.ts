import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { device, openSection, saved } from '../support/applying.ts';
import { mailTo } from '../support/mails.ts';
import { newCoordinator, signIn } from '../support/people.ts';
import { sql } from '../support/database.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const list = '/en/coordinate/applications';

async function asCoordinator(context: BrowserContext): Promise<void> {
  await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
}

async function sendMotivationBack(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Send sections back…' }).click();
  await page.getByRole('checkbox', { name: 'Motivation' }).check();
  await page.getByLabel('Message to the applicant').fill(note);
  await page.getByRole('button', { name: 'Check before sending' }).click();
  await expect(page.getByRole('dialog').getByText(note)).toBeVisible();
  await page.getByRole('button', { name: 'Send back to the applicant' }).click();
  await expect(page.getByText('Sent back. Amina Haddad is told by mail.')).toBeVisible();
}

/** The applicant repairs the one section and sends again. */
async function repair(browser: Browser, applying: Awaited<ReturnType<typeof sentApplication>>): Promise<void> {
  const context = await device(browser, applying.applicant, 'mine');
  const page = await openSection(context, applying, 'motivation');
  await page.getByLabel('Why do you want to do this internship?').fill('I listened to forty witnesses in Kaolack.');
  await saved(page);
  await page.goto(`/en/apply/${applying.application.id}/check`);
  await expect(page.getByRole('link', { name: /^Change.*Why do you want/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Change.*Your education/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(page).toHaveURL(/\/sent$/);
  await context.close();
}

test('finding an application, reading it, sending a section back and seeing it repaired', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const applying = await sentApplication();
  const { application, applicant } = applying;
  await asCoordinator(context);
  await page.goto(list);
  await page.getByLabel('Name, number or e-mail address').fill(application.number.toLowerCase());
  await expect(page).toHaveURL(new RegExp(`q=${application.number}`, 'i'));
  const row = page.getByRole('link', { name: 'Amina Haddad' });
  await expect(row).toHaveCount(1);
  await page.locator('summary', { hasText: 'Any' }).click();
  await page.getByRole('checkbox', { name: 'Received' }).check();
  await page.getByRole('checkbox', { name: 'Sent back' }).check();
  await expect(page).toHaveURL(/state=submitted,returned|state=submitted%2Creturned/);
  await page.keyboard.press('Escape');

  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Amina Haddad' })).toBeFocused();
  await expect(page.getByText('I want to learn how testimony becomes evidence.')).toBeVisible();

  await page.getByRole('button', { name: 'cv.pdf' }).first().click();
  await expect(page.getByRole('dialog', { name: 'cv.pdf' }).getByText('cv of Amina Haddad')).toBeVisible();
  await page.keyboard.press('Escape');

  await sendMotivationBack(page, 'Please name the witnesses’ country.');
  expect((await mailTo(applicant.email, 'application_returned')).text).toContain('Please name the witnesses’ country.');
  await page.getByRole('link', { name: 'Received applications', exact: true }).click();
  await expect(page).toHaveURL(/q=/);
  await expect(row).toBeFocused();
  await expect(page.getByRole('row').filter({ has: row })).toContainText('Sent back');

  await repair(browser, applying);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The applicant has completed what was sent back.')).toBeVisible();
  const change = page.getByRole('region', { name: 'What changed' });
  await expect(change).toContainText('I want to learn how testimony becomes evidence.');
  await expect(change).toContainText('I listened to forty witnesses in Kaolack.');
  await expect(page.getByText('Sent again, completed')).toBeVisible();
});

test('a return is taken back, and the applicant is told', async ({ page, context }) => {
  const { application, applicant } = await sentApplication();
  await asCoordinator(context);
  await page.goto(`${list}/${application.id}`);
  await sendMotivationBack(page, 'A mistake.');
  await page.getByRole('button', { name: 'Take it back…' }).click();
  await page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await expect(page.getByText('Taken back. What was sent first stands.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send sections back…' })).toBeVisible();
  expect((await mailTo(applicant.email, 'application_return_undone')).text).toContain('That is no longer needed');
  expect(await sql('SELECT state FROM application WHERE id = $1', [application.id])).toEqual([{ state: 'submitted' }]);
});

test('what is missing in a return is said beside it, and a deadline too early by the server', async ({
  page,
  context,
}) => {
  const { application } = await sentApplication();
  await asCoordinator(context);
  await page.goto(`${list}/${application.id}`);
  await page.getByRole('button', { name: 'Send sections back…' }).click();
  await page.getByRole('button', { name: 'Check before sending' }).click();
  await expect(page.getByRole('link', { name: 'Choose at least one section.' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Motivation' }).check();
  await page.getByLabel('Year').fill('2020');
  await page.getByRole('button', { name: 'Check before sending' }).click();
  await page.getByRole('button', { name: 'Send back to the applicant' }).click();
  await expect(page.getByRole('dialog').getByText('Choose a later deadline').first()).toBeVisible();
});

test('pages of the list go forth and back, sorted by name; one goes on from application to application', async ({
  page,
  context,
}) => {
  test.slow();
  await asCoordinator(context);
  // Of the demo's past only: what other tests send meanwhile is not among them.
  const yesterday = Temporal.Now.zonedDateTimeISO('Europe/Zurich').subtract({ days: 1 }).toPlainDate();
  await page.goto(`${list}?limit=25&to=${yesterday.toString()}`);
  await page.getByRole('link', { name: /^Name/ }).click();
  await expect(page.getByRole('columnheader', { name: /^Name/ })).toHaveAttribute('aria-sort', 'ascending');
  // The rows before stay until the sorted ones are there.
  const names = page.getByRole('rowheader');
  await expect(names.first()).toHaveText('Amina Benali');
  await expect(names).toHaveCount(25);
  const address = (name: Locator): Promise<string> =>
    name.getByRole('link').evaluate((link: HTMLAnchorElement) => link.pathname);
  const last = await address(names.last());
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByText('26–', { exact: false }).first()).toBeVisible();
  await expect.poll(() => address(names.first())).not.toBe(last);
  const first = await address(names.first());
  await names.first().getByRole('link').click();
  const beside = page.getByRole('navigation', { name: 'In this list' });
  await beside.getByRole('link', { name: /^Previous/ }).click();
  await page.waitForURL(({ pathname }) => pathname === last);
  await beside.getByRole('link', { name: /^Next/ }).click();
  await page.waitForURL(({ pathname }) => pathname === first);
  await page.getByRole('link', { name: 'Received applications', exact: true }).click();
  await page.getByRole('link', { name: 'Previous page' }).click();
  await expect.poll(() => address(names.last())).toBe(last);

  // By the link as by the browser's own way back: where one was.
  const low = names.nth(23).getByRole('link');
  await low.click();
  await page.getByRole('link', { name: 'Received applications', exact: true }).click();
  await expect(low).toBeFocused();
  await expect(low).toBeInViewport();
  await low.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(low).toBeFocused();
  await expect(low).toBeInViewport();
});

test('the list as a file holds what the filters find', async ({ page, context }) => {
  const { application } = await sentApplication();
  await asCoordinator(context);
  await page.goto(`${list}?q=${application.number}`);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^applications-\d{4}-\d\d-\d\d\.csv$/);
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(text.trim().split('\n')).toHaveLength(2);
  expect(text).toContain(application.number);
});

test('nothing found and a page that is gone each say the way on', async ({ page, context }) => {
  await asCoordinator(context);
  await page.goto(`${list}?q=nobodyhasthisname&references=complete`);
  await expect(page.getByRole('heading', { name: 'No application matches' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL(/\/applications$/);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await page.goto(`${list}?cursor=nothing`);
  await page.getByRole('link', { name: 'Go to the first page' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('a coordinator of a call without applications sees that it is so', async ({ page, context }) => {
  const { cookie } = await newCoordinator();
  await useSession(context, cookie);
  await page.goto(list);
  await expect(page.getByRole('heading', { name: 'No applications yet' })).toBeVisible();
});
