import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { mailTo } from '../support/mails.ts';
import { newApplicant, signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const password = 'seven quiet boats turn';
const other = 'nine copper kettles sing';

/** What the page says after an action. */
const said = (page: Page) => page.getByRole('status').filter({ hasText: /./ });

test.describe('an account', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('is opened by mail, on a phone, and leads back to where the person came from', async ({ page }) => {
    const email = `${randomUUID()}@example.org`;
    await page.goto('/en/register?return=/account/sessions');
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await expect(page.getByRole('alert')).toContainText('Enter your e-mail address');
    await expect(page).toHaveTitle(/^Error: /);
    await expectAccessible(page);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeFocused();
    await expect(page.getByText(email)).toBeVisible();
    await expectAccessible(page);

    await page.goto((await mailTo(email, 'confirm_address')).link);
    await page.getByLabel('Your full name').fill('Amina Benali');
    await page.getByLabel('Choose a password').fill('amina benali 2026');
    await page.getByRole('button', { name: 'Open my account' }).click();
    await expect(page.getByRole('alert')).toContainText('made of your name');
    await expectAccessible(page);
    await page.getByLabel('Choose a password').fill(password);
    await page.getByRole('button', { name: 'Open my account' }).click();
    await expect(page).toHaveURL(/\/en\/account\/sessions$/);
    await expect(page.getByText('this one')).toBeVisible();
  });

  test('whose mail a scanner opens is not opened by that', async ({ page }) => {
    const email = `${randomUUID()}@example.org`;
    await page.goto('/en/register');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    const { link } = await mailTo(email, 'confirm_address');
    for (let i = 0; i < 2; i++) {
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByText(email)).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Open my account' })).toBeVisible();
  });

  test('is entered with the password, with a mailed link, and after a new password', async ({ page }) => {
    const { email } = await newApplicant();
    await page.goto('/en/account');
    await expect(page).toHaveURL(/\/en\/sign-in\?return=%2Faccount$/);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('The address or the password is wrong');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Have a link mailed that signs you in' }).click();
    // What was typed came along.
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    const { link } = await mailTo(email, 'sign_in_link');
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/account$/);

    await page.locator('summary', { hasText: 'Your account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link was used already' })).toBeVisible();
    await expectAccessible(page);

    await page.goto('/en/reset-password');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await page.goto((await mailTo(email, 'reset_password')).link);
    await page.getByLabel('New password').fill(other);
    await page.getByRole('button', { name: 'Save the password and sign in' }).click();
    await expect(page).toHaveURL(/\/en\/my-applications$/);
    await signIn(email, other);
  });

  test('shows its sessions, ends them, changes, and is deleted', async ({ page, context, browser }) => {
    const person = await newApplicant('Amina Haddad');
    await useSession(context, person.cookie);
    const elsewhere = await browser.newContext();
    await useSession(elsewhere, await signIn(person.email, person.password));

    await page.goto('/en/account/sessions');
    await page.getByRole('button', { name: 'End all other sessions' }).click();
    await expect(said(page)).toContainText('All other sessions were ended.');
    const there = await elsewhere.newPage();
    await there.goto('/en/account');
    await expect(there).toHaveURL(/\/en\/sign-in/);
    await elsewhere.close();

    await page.goto('/en/account/profile');
    await page.getByLabel('How should we address you?').fill('Amina');
    await page.getByLabel('Time zone').selectOption('Africa/Algiers');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page).toHaveURL(/\/en\/account$/);
    await expect(page.getByText('Africa/Algiers')).toBeVisible();

    await page.goto('/en/account/email');
    const newEmail = `${randomUUID()}@example.org`;
    await page.getByLabel('New e-mail address').fill(newEmail);
    await page.getByLabel('Your current password').fill('not the right one');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('alert')).toContainText('This is not your current password.');
    await page.getByLabel('Your current password').fill(person.password);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await page.goto((await mailTo(newEmail, 'confirm_new_address')).link);
    await page.getByRole('button', { name: 'Use this address' }).click();
    await expect(page.getByRole('heading', { name: 'Your address was changed' })).toBeVisible();

    const download = page.waitForEvent('download');
    await page.goto('/en/account');
    await page.getByRole('link', { name: 'Download my data' }).click();
    expect((await download).suggestedFilename()).toBe('placet-data.zip');

    await page.getByRole('link', { name: 'Delete my account' }).click();
    await expectAccessible(page);
    await page.getByLabel('Your current password').fill(person.password);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page.getByRole('heading', { name: 'Your account was deleted' })).toBeVisible();
    await page.goto('/en/account');
    await expect(page).toHaveURL(/\/en\/sign-in/);
  });
});

test.describe('an administrator', () => {
  test('invites a coordinator in French, who accepts; gives and takes a role', async ({ page, context, browser }) => {
    await useSession(context, await signIn('admin@demo.placet', 'demo lighthouse rights'));
    await page.goto('/en/admin/accounts');
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose a role');
    await expectAccessible(page);
    const email = `${randomUUID()}@example.org`;
    await page.getByLabel('Their e-mail address').fill(email);
    await page.getByLabel('Coordinator').check();
    await page.getByLabel('Language of the mail').selectOption('fr');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(said(page)).toContainText(email);

    const guest = await (await browser.newContext()).newPage();
    await guest.goto((await mailTo(email, 'invitation')).link);
    await expect(guest.getByText('Coordination')).toBeVisible();
    await expectAccessible(guest);
    await guest.getByLabel('Votre nom complet').fill('Clara Weiss');
    await guest.getByLabel('Choisissez un mot de passe').fill(password);
    await guest.getByRole('button', { name: 'Accepter et ouvrir mon compte' }).click();
    await expect(guest).toHaveURL(/\/fr\/coordinate$/);

    await page.goto('/en/admin/accounts');
    await page
      .getByRole('row', { name: new RegExp(email) })
      .getByRole('link')
      .click();
    await page.getByLabel('Supervisor').check();
    await page.getByRole('button', { name: 'Give the role' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose the team');
    await page.getByLabel('For which team').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Give the role' }).click();
    await expect(said(page)).toContainText('Supervisor');
    await page.getByRole('button', { name: 'Take away the role Coordinator' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take the role away' }).click();
    await expect(said(page)).toContainText('taken away: Coordinator');
    await guest.goto('/fr/account');
    await expect(guest).toHaveURL(/\/fr\/sign-in/);
    await guest.context().close();
  });
});
