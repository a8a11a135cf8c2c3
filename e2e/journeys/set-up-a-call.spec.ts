import type { Page } from '@playwright/test';
import pg from 'pg';
import { device, openSection, saved } from '../support/applying.ts';
import { addQuestion, press, writeBoth } from '../support/designing.ts';
import { newApplicant, startApplication } from '../support/people.ts';
import { startProduct, type Product } from '../support/product.ts';
import { expect, test } from '../support/test.ts';

/* From an installation with nothing in it to an open call in two languages, with two teams and a first received application. */

const administrator = 'head@example.org';
const password = 'nine copper kettles sing';

let product: Product;
/** The installation that all other tests share: what helps them is pointed at ours meanwhile. */
const shared = { origin: process.env.PLACET_ORIGIN, database: process.env.PLACET_DATABASE };
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct({ empty: administrator });
  process.env.PLACET_ORIGIN = product.origin;
  process.env.PLACET_DATABASE = product.databaseUrl;
});
test.afterAll(async () => {
  process.env.PLACET_ORIGIN = shared.origin;
  process.env.PLACET_DATABASE = shared.database;
  await product.stop();
});

async function query(text: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(text);
  await client.end();
  return rows;
}

/** The same text in both languages of a control. */
async function write(page: Page, label: string, en: string, fr: string): Promise<void> {
  const group = page.getByRole('group', { name: label, exact: true });
  await group.getByRole('textbox', { name: /English/ }).fill(en);
  await group.getByRole('textbox', { name: /Français/ }).fill(fr);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
}

async function day(page: Page, legend: string, [d, m, y]: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true });
  await group.getByLabel('Day').fill(d);
  await group.getByLabel('Month').fill(m);
  await group.getByLabel('Year').fill(y);
}

test('from nothing to an open call in two languages, two teams and a first received application', async ({
  page,
  browser,
}) => {
  test.slow();
  const [mail] = await query(`SELECT body_text FROM message WHERE template = 'invitation'`);
  const token = /#\S+/.exec(mail?.body_text ?? '')?.[0] ?? '';
  await page.goto(`${product.origin}/en/invitation${token}`);
  await page.getByLabel('Your full name').fill('Lea Roth');
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: /Accept/ }).click();
  await expect(page.locator('summary', { hasText: 'Your account' })).toBeVisible();

  await page.goto(`${product.origin}/en/admin/organisation`);
  await write(page, 'Name', 'Harbour for Rights', 'Havre des droits');
  await page.getByLabel('Contact address').fill('hello@harbour.example');
  await page.getByLabel('Colour of links and buttons, light').fill('#f0a8d8');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('needs 4.5 to 1');
  await page.getByLabel('Colour of links and buttons, light').fill('#7a1f5c');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><circle cx="20" cy="10" r="9" fill="#7a1f5c"/></svg>';
  await page
    .getByLabel('Mark')
    .setInputFiles({ name: 'mark.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(page.getByRole('img', { name: 'The mark chosen' })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Every page and mail uses it from now on.')).toBeVisible();
  await expect(page.getByRole('banner').getByText('Harbour for Rights')).toBeVisible();
  await expect
    .poll(() => page.locator('.brand img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(256);
  await expect(page.locator('.masthead')).toHaveCSS('border-block-start-color', 'rgb(122, 31, 92)');
  // The colour comes with the document: also before, or without, any script.
  const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const first = await plain.newPage();
  for (const path of ['/en/', '/fr/sign-in'])
    await expect
      .poll(async () => {
        await first.goto(product.origin + path);
        return first.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.setProperty('color', 'var(--action)');
          return getComputedStyle(probe).color;
        });
      })
      .toBe('rgb(122, 31, 92)');
  await plain.close();

  // How roles are given, accounts.spec.ts shows.
  await query(`INSERT INTO account_role (account_id, role) SELECT id, 'coordinator' FROM account`);
  await page.goto(`${product.origin}/en/coordinate/calls`);
  await expect(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  await page.getByRole('link', { name: 'New call' }).click();
  await page.getByRole('link', { name: 'Add a programme' }).click();
  await write(page, 'Name of the programme', 'Geneva internship', 'Stage à Genève');
  await page.getByRole('button', { name: 'Save the programme' }).click();
  await expect(page.getByText('Saved: Geneva internship.')).toBeVisible();

  await page.goto(`${product.origin}/en/coordinate/calls/new`);
  await write(page, 'Name', 'Geneva, spring', 'Genève, printemps');
  await page.getByLabel('Programme').selectOption({ label: 'Geneva internship' });
  await page.getByRole('button', { name: 'Begin the call' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Geneva, spring' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Before you can open it' }).getByRole('link')).toHaveCount(12);

  await page.getByRole('link', { name: 'Choose the languages of work' }).click();
  await page.getByRole('group', { name: 'Languages of work' }).getByLabel('English').check();
  await save(page);
  await page.getByRole('link', { name: 'Write in Français: Summary' }).click();
  await write(page, 'Summary', 'Learn how testimony becomes evidence.', 'Du témoignage à la preuve.');
  await write(page, 'Place', 'Geneva', 'Genève');
  await write(page, 'Description', '## Who can apply', '## Qui peut postuler');
  await write(page, 'What happens to the data', 'We read it.', 'Nous les lisons.');
  await save(page);
  await page.getByRole('link', { name: 'Say when the call closes' }).click();
  const nextYear = String(Temporal.Now.plainDateISO().year + 1);
  await day(page, 'Opens', ['1', '2', nextYear]);
  await day(page, 'Closes', ['1', '1', nextYear]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The call must close after it opens');
  await day(page, 'Closes', ['1', '3', nextYear]);
  await save(page);
  await expect(page.getByRole('region', { name: 'Before you can open it' }).getByRole('link')).toHaveText([
    'Write the form',
  ]);

  const call = page.url();
  await page.getByRole('link', { name: 'See it as an applicant' }).click();
  await expect(page.getByRole('heading', { name: 'Who can apply' })).toBeVisible();

  for (const [en, fr] of [
    ['Legal', 'Juridique'],
    ['Documentation', 'Documentation'],
  ] as const) {
    await page.goto(`${product.origin}/en/coordinate/teams`);
    await write(page, 'Name', en, fr);
    await page.getByRole('button', { name: 'Add the team' }).click();
    await expect(page.getByRole('heading', { level: 1, name: en })).toBeVisible();
  }
  await page.goto(`${call}/teams`);
  await page.getByLabel('Legal').check();
  await page.getByLabel('Documentation').check();
  await save(page);
  await page.goto(`${call}/references`);
  await page.getByLabel('How many references').fill('0');
  await save(page);
  await page.goto(`${call}/dates`);
  await day(page, 'Opens', ['1', '2', String(Temporal.Now.plainDateISO().year - 1)]);
  await save(page);

  await page.getByRole('link', { name: 'Write the form' }).click();
  await press(page.getByRole('button', { name: 'Add a section' }));
  await writeBoth(page, 'About you', 'À propos de vous');
  await addQuestion(page, 'Short text', 'What is your name?', 'Comment vous appelez-vous ?');
  await expect(page.getByText(/^Saved at \d\d:\d\d\.$/)).toBeVisible();
  await page.goto(call);
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the call…' }).click();
  await page.getByRole('button', { name: 'Open the call' }).click();
  await expect(page.getByText('The call is open to readers.')).toBeVisible();

  const visitor = await browser.newPage();
  await visitor.goto(`${product.origin}/fr/calls/geneva-spring`);
  await expect(visitor.getByRole('heading', { level: 1, name: 'Genève, printemps' })).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'Juridique' })).toBeVisible();

  const applicant = await newApplicant('Samir Benali');
  const application = await startApplication(applicant, 'geneva-spring');
  const context = await device(browser, applicant, 'mine');
  const form = await openSection(context, { applicant, application }, 'about-you');
  await form.getByLabel('What is your name?').fill('Samir Benali');
  await saved(form);
  await form.goto(`${product.origin}/en/apply/${application.id}/check`);
  await form.getByRole('button', { name: 'Send application' }).click();
  await expect(form.getByRole('heading', { level: 1 })).toContainText('Application sent');

  await page.goto(`${product.origin}/en/coordinate/applications`);
  await page
    .getByRole('row', { name: new RegExp(application.number) })
    .getByRole('link')
    .click();
  await expect(page.getByText('What is your name?')).toBeVisible();
});
