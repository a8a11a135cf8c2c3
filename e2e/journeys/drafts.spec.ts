import { beginApplication, device, openSection, saved } from '../support/applying.ts';
import { api } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const motivation = 'Why do you want to do this internship?';

test('what is typed on the phone is there on a second device', async ({ browser }) => {
  const applying = await beginApplication();
  const phone = await device(browser, applying.applicant, 'shared');
  const page = await openSection(phone, applying, 'motivation');
  await page.getByLabel(motivation).fill('Half a sentence');
  await saved(page);
  await phone.close();

  const laptop = await device(browser, applying.applicant, 'shared');
  const again = await openSection(laptop, applying, 'motivation');
  await expect(again.getByLabel(motivation)).toHaveValue('Half a sentence');
});

test('text over the limit is saved, and says by how much', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'motivation');
  await page.getByLabel(motivation).fill(Array.from({ length: 342 }, (_, index) => `word${String(index)}`).join(' '));
  await saved(page);
  await expect(page.getByText('42 words over the limit: shorten before you send.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('alert').or(page.locator('.error-summary')).first()).toBeFocused();
  await expect(page).toHaveTitle(/^Error:/);
});

test('two tabs never overwrite each other: the second one chooses', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const [first, second] = await Promise.all([
    openSection(context, applying, 'motivation'),
    openSection(context, applying, 'motivation'),
  ]);
  await first.getByLabel(motivation).fill('Written in the first tab');
  await saved(first);
  await second.getByLabel(motivation).fill('Written in the second tab');
  await expect(second.getByRole('heading', { name: 'This section was also changed elsewhere' })).toBeVisible();
  await expect(second.getByText('Written in the first tab')).toBeVisible();
  await expect(second.getByText('Written in the second tab')).toBeVisible();
  await second.getByRole('button', { name: 'Keep all of this page' }).click();
  await second.getByRole('button', { name: 'Save my choice' }).click();
  await saved(second);
  const stored = await api<{ answers: Record<string, string> }>(
    'GET',
    `/applications/${applying.application.id}/sections/motivation`,
    {
      cookie: applying.applicant.cookie,
    },
  );
  expect(stored.answers.motivation).toBe('Written in the second tab');
});

test('without a connection one’s own device keeps what is typed, also over a reload, and sends it when it is back', async ({
  browser,
}) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'mine');
  const page = await openSection(context, applying, 'motivation');
  await context.route('**/api/v1/**', (route) => route.abort('internetdisconnected'));
  await page.getByLabel(motivation).fill('Typed in a tunnel');
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.close();

  await context.unroute('**/api/v1/**');
  const again = await openSection(context, applying, 'motivation');
  await expect(again.getByLabel(motivation)).toHaveValue('Typed in a tunnel');
  await saved(again);
});

test('a shared device keeps nothing: it says so, and sends as soon as it can', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'motivation');
  await context.setOffline(true);
  await page.getByLabel(motivation).fill('Typed in a library');
  await expect(page.getByText('Not saved yet: we cannot be reached.')).toBeVisible();
  await context.setOffline(false);
  await saved(page);
});

test('the deadline passes while somebody types: nothing is taken any more, what was saved stays', async ({
  browser,
}) => {
  const applying = await beginApplication({ closesInSeconds: 12 });
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'motivation');
  await page.getByLabel(motivation).fill('In time');
  await saved(page);
  await expect
    .poll(
      async () => {
        await page.getByLabel(motivation).press('End');
        await page.getByLabel(motivation).pressSequentially('.');
        return page.locator('.save-line').getAttribute('data-phase');
      },
      { timeout: 30_000, intervals: [1_000] },
    )
    .toBe('refused');
  await expect(page.getByText('What you changed since is not saved.')).toBeVisible();
  await page.goto(`/en/apply/${applying.application.id}`);
  await expect(
    page.getByText('The deadline has passed. What you wrote is kept, but can no longer be sent.'),
  ).toBeVisible();
});

test('a section can be filled with the keyboard alone', async ({ browser }) => {
  const applying = await beginApplication();
  const context = await device(browser, applying.applicant, 'shared');
  const page = await openSection(context, applying, 'about-you');
  await page.getByLabel('Your full name').focus();
  await page.keyboard.type('Amina Haddad');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Amina');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Senegal');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Dakar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'How to contact you safely' })).toBeVisible();
});
