import { beginApplication } from '../support/applying.ts';
import { sql } from '../support/database.ts';
import { newApplicant, newCoordinator, origin, signIn } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
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

/** Paths of the API that show something of a received application. */
async function received(id: string): Promise<readonly string[]> {
  const [document] = await sql<{ id: string }>('SELECT id FROM document WHERE application_id = $1', [id]);
  const one = `/api/v1/received-applications/${id}`;
  return [
    one,
    `${one}/timeline`,
    `${one}/messages`,
    `${one}/references`,
    `/api/v1/documents/${document?.id ?? ''}`,
    `/api/v1/documents/${document?.id ?? ''}/content`,
    `/api/v1/applications/${id}/references`,
  ];
}

async function answers(paths: readonly string[], cookie?: string): Promise<readonly number[]> {
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie !== undefined && { cookie }) };
  return Promise.all(paths.map(async (path) => (await fetch(origin() + path, { headers })).status));
}

test('a coordinator of another call finds, opens and reads nothing of an application', async ({ page, context }) => {
  const [{ application }, { cookie }] = await Promise.all([sentApplication(), newCoordinator()]);
  await useSession(context, cookie);
  await page.goto(`/en/coordinate/applications?q=${application.number}`);
  await expect(page.getByRole('heading', { name: 'No application matches' })).toBeVisible();
  await page.goto(`/en/coordinate/applications/${application.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Page not found');
  await expect(page.getByText(application.number)).toHaveCount(0);
  const paths = await received(application.id);
  expect(await answers(paths, cookie)).toEqual(paths.map(() => 404));
  const list = await fetch(`${origin()}/api/v1/received-applications`, { headers: { cookie } });
  expect(await list.json()).toMatchObject({ applications: [] });
});

test('another applicant opens nothing of a received application', async ({ page, context }) => {
  const [{ application }, { cookie }] = await Promise.all([sentApplication(), newApplicant('Somebody Else')]);
  await useSession(context, cookie);
  for (const path of ['/en/coordinate/applications', `/en/coordinate/applications/${application.id}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('You may not see this page');
  }
  for (const status of await answers(await received(application.id), cookie)) expect([403, 404]).toContain(status);
  expect(await answers(['/api/v1/received-applications', '/api/v1/received-applications.csv'], cookie)).toEqual([
    403, 403,
  ]);
});

test('a visitor is asked to sign in before a received application, and gets nothing of it', async ({ page }) => {
  const { application } = await sentApplication();
  await page.goto(`/en/coordinate/applications/${application.id}`);
  await expect(page).toHaveURL(/\/en\/sign-in/);
  const paths = [
    ...(await received(application.id)),
    '/api/v1/received-applications',
    '/api/v1/received-applications.csv',
  ];
  expect(await answers(paths)).toEqual(paths.map(() => 401));
});
