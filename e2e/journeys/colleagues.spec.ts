import { sql } from '../support/database.ts';
import { mailTo } from '../support/mails.ts';
import { newApplicant, newCoordinator, signIn, type Applicant } from '../support/people.ts';
import { expectAccessible } from '../support/axe.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Somebody with a role that no call limits. */
async function newColleague(name: string, role: string): Promise<Applicant> {
  const person = await newApplicant(name);
  await sql('INSERT INTO account_role (account_id, role) SELECT id, $2 FROM account WHERE email = $1', [
    person.email,
    role,
  ]);
  return { ...person, cookie: await signIn(person.email, person.password) };
}

test('a coordinator sees what a colleague sees, changes nothing, and the colleague is told', async ({
  page,
  context,
}) => {
  const colleague = await newCoordinator();
  await sql(`UPDATE account SET name = 'Zélie Moreau' WHERE email = $1`, [colleague.email]);
  const head = await newColleague('Noor Haddad', 'coordinator');
  await useSession(context, head.cookie);

  await page.goto('/en/account');
  await page.locator('summary', { hasText: 'Your account' }).click();
  await page.getByRole('link', { name: 'See it as a colleague' }).click();
  await page.getByRole('button', { name: 'See what they see' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a colleague');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Zélie Moreau' }).first().check();
  await page.getByLabel('Reason').fill('She cannot find the list.');
  await page.getByRole('button', { name: 'See what they see' }).click();

  const banner = page.locator('.acting-banner');
  await expect(banner).toContainText('You see what Zélie Moreau may see, until');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/en/coordinate/teams');
  await expect(banner).toBeVisible();
  await page.goto('/en/account/profile');
  await page.getByLabel('Your full name').fill('Somebody else');
  await page.getByRole('button', { name: /Save/ }).click();
  await expect(page.getByRole('alert')).toContainText('nothing can be changed');

  await banner.getByRole('button', { name: 'Back to my own roles' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'See it as a colleague' })).toBeVisible();
  await expect(banner).toBeHidden();
  const mail = await mailTo(colleague.email, 'looked_as_you');
  expect(mail.text).toContain('Noor Haddad');
  expect(mail.text).toContain('She cannot find the list.');
});

test('an administrator closes the account of a colleague, who can no longer sign in, and opens it again', async ({
  page,
  context,
  browser,
}) => {
  const colleague = await newColleague('Ivo Brandt', 'reviewer');
  await useSession(context, (await newColleague('Noor Haddad', 'administrator')).cookie);
  const [row] = await sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [colleague.email]);
  await page.goto(`/en/admin/accounts/${row?.id ?? ''}`);
  await page.getByRole('button', { name: 'Close the account' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why');
  await expectAccessible(page);
  await page.getByLabel('Reason').fill('Left in November.');
  await page.getByRole('button', { name: 'Close the account' }).click();
  await expect(page.getByText('The account is closed.')).toBeVisible();
  await expectAccessible(page);

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(`${process.env.PLACET_ORIGIN ?? ''}/en/sign-in`);
  await theirs.getByLabel('E-mail address').fill(colleague.email);
  await theirs.getByLabel('Password', { exact: true }).fill(colleague.password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByRole('alert')).toContainText('closed by the organisation');

  await page.getByRole('button', { name: 'Open the account again' }).click();
  await expect(page.getByText('The account is open again.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.locator('summary', { hasText: 'Your account' })).toBeVisible();
});
