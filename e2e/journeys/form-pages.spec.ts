import type { BrowserContext, Page } from '@playwright/test';
import { beginApplication, device, openSection, saved, type Applying } from '../support/applying.ts';
import { api } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const city = (page: Page) => page.getByLabel('Town or city (optional)');

async function stored({ applicant, application }: Applying, section: string): Promise<Record<string, unknown>> {
  const path = `/applications/${application.id}/sections/${section}`;
  return (await api<{ answers: Record<string, unknown> }>('GET', path, { cookie: applicant.cookie })).answers;
}

/** Pages open, but nothing that is typed reaches the server. */
async function blockSaving(context: BrowserContext): Promise<() => Promise<void>> {
  const sections = '**/api/v1/applications/*/sections/*';
  await context.route(sections, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  return () => context.unroute(sections);
}

test('before the first form on a device, one says whose it is', async ({ context, page }) => {
  const { applicant, application } = await beginApplication();
  await useSession(context, applicant.cookie);
  await page.goto(`/en/apply/${application.id}`);
  await expect(page.getByRole('heading', { name: 'Your safety on this page', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Say whether this device is only yours.' }).click();
  await expect(page.getByLabel('Yes, only I use it')).toBeFocused();
  await page.getByLabel('No, or I am not sure').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Your application', level: 1 })).toBeVisible();
  await expect(page.getByText('13 sections left')).toBeVisible();
});

test('what is not valid is saved all the same', async ({ browser }) => {
  const applying = await beginApplication();
  const page = await openSection(await device(browser, applying.applicant, 'shared'), applying, 'contact');
  await page.getByLabel('E-mail address for this application').fill('amina@');
  await saved(page);
  expect(await stored(applying, 'contact')).toEqual({ email: 'amina@' });
});

test('going on with something missing leads to it; a repaired page goes on', async ({ browser }) => {
  const applying = await beginApplication();
  const page = await openSection(await device(browser, applying.applicant, 'shared'), applying, 'about-you');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole('link', { name: 'How should we address you – Enter an answer.' }).click();
  await expect(page.getByLabel('How should we address you?')).toBeFocused();
  await page.keyboard.type('Amina');
  await page.getByLabel('Your full name').fill('Amina Haddad');
  await page.getByLabel('The country you live in now').selectOption('SN');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { name: 'How to contact you safely', level: 1 })).toBeVisible();
});

test('a question comes and goes with the answer it depends on, and keeps its own', async ({ browser }) => {
  const applying = await beginApplication();
  const page = await openSection(await device(browser, applying.applicant, 'shared'), applying, 'availability');
  const days = page.getByLabel('How many days a week?');
  await expect(days).toBeHidden();
  await page.getByLabel('Part time').check();
  await days.fill('2,5');
  await page.getByLabel('Full time, five days a week').check();
  await expect(days).toBeHidden();
  await page.getByLabel('Part time').check();
  await expect(days).toHaveValue('2.5');
});

test('one may leave a section that is not saved yet; it is sent from the next page', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'mine');
  const page = await openSection(context, applying, 'about-you');
  const unblock = await blockSaving(context);
  await city(page).fill('Dakar');
  await page.getByRole('link', { name: 'Finish this later' }).click();
  await expect(page.getByText('has not reached us yet')).toBeVisible();
  await unblock();
  await expect(page.getByText('has not reached us yet')).toBeHidden();
  await expect.poll(() => stored(applying, 'about-you')).toEqual({ city: 'Dakar' });
  // What is on the server needs no place on the device.
  await expect.poll(() => entriesOnDevice(page)).toBe(0);
});

function entriesOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('placet-drafts');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('unsent').objectStore('unsent').count();
          counting.onsuccess = () => {
            resolve(counting.result);
          };
        };
      }),
  );
}

test('nothing of a draft stays on a shared device', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'about-you');
  await blockSaving(context);
  await city(page).fill('Dakar');
  await expect(page.getByText('Not saved yet: we cannot be reached.')).toBeVisible();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('between two versions one chooses question by question; what only one side changed is chosen already', async ({
  browser,
}) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'about-you');
  const other = await openSection(context, applying, 'about-you');
  await other.getByLabel('Your full name').fill('Amina from elsewhere');
  await city(other).fill('Paris');
  await saved(other);

  await city(page).fill('Dakar');
  const name = page.getByRole('group', { name: 'Your full name' });
  await expect(name.getByLabel('The other version')).toBeChecked();
  const town = page.getByRole('group', { name: 'Town or city' });
  await expect(town.getByText('Dakar')).toBeVisible();
  await expect(town.getByText('Paris')).toBeVisible();
  await page.getByRole('button', { name: 'Save my choice' }).click();
  await expect(page.getByRole('link', { name: 'Choose a version for “Town or city”.' })).toBeVisible();
  await town.getByLabel('On this page').check();
  await page.getByRole('button', { name: 'Save my choice' }).click();
  await saved(page);
  expect(await stored(applying, 'about-you')).toEqual({ 'full-name': 'Amina from elsewhere', city: 'Dakar' });
  await expect(page.getByLabel('Your full name')).toHaveValue('Amina from elsewhere');
});

test('who was signed out while typing signs in again and loses nothing', async ({ browser }) => {
  const applying = await beginApplication();
  const page = await openSection(await device(browser, applying.applicant, 'shared'), applying, 'about-you');
  await api('DELETE', '/session', { cookie: applying.applicant.cookie });
  await city(page).fill('Dakar');
  await expect(page).toHaveURL(/\/en\/sign-in\?return=/);
  await page.getByLabel('E-mail address').fill(applying.applicant.email);
  await page.getByLabel('Password', { exact: true }).fill(applying.applicant.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(city(page)).toHaveValue('Dakar');
  await saved(page);
});
