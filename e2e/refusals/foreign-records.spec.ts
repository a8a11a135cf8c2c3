import { beginApplication } from '../support/applying.ts';
import { newApplicant, signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const paths = (id: string): readonly string[] => [
  `/en/apply/${id}`,
  `/en/apply/${id}/section/contact`,
  `/en/apply/${id}/check`,
  `/en/my-applications/${id}`,
];

test('somebody else’s application is not there for another applicant', async ({ page, context }) => {
  const { application } = await beginApplication();
  await useSession(context, (await newApplicant('Somebody Else')).cookie);
  for (const path of paths(application.id)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Page not found');
  }
});

test('a draft is not there for the coordinator of its call', async ({ page, context }) => {
  const { application } = await beginApplication();
  await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
  await page.goto(`/en/coordinate/applications/${application.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Page not found');
});

test('a visitor is asked to sign in, and comes back to where they wanted to go', async ({ page }) => {
  const { application, applicant } = await beginApplication();
  await page.goto(`/en/my-applications/${application.id}`);
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await page.getByLabel('E-mail address').fill(applicant.email);
  await page.getByLabel('Password', { exact: true }).fill(applicant.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(application.id));
});

test('an applicant has no way into the administrator’s page', async ({ page, context }) => {
  await useSession(context, (await newApplicant()).cookie);
  await page.goto('/en/admin/accounts');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You may not see this page');
});
