import { api, signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('a coordinator asks and answers a question in two languages, sees it as readers will, and publishes it', async ({
  page,
  context,
  browser,
}) => {
  const mark = Math.random().toString(36).slice(2, 8);
  await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
  await page.goto('/en/coordinate/pages');
  await page.getByRole('link', { name: 'Add a question in Applying' }).click();
  await expect(page.getByLabel('Category')).toHaveValue(/.+/);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').getByText('Write the question in at least one language')).toBeVisible();

  await page.getByLabel('Question, English').fill(`May I bring a dog ${mark}?`);
  await page.getByLabel('Answer, English').fill('A **small** one. ![dog](https://example.org/dog.png)');
  const preview = page.getByRole('region', { name: 'Answer as readers see it, English' });
  await expect(preview.locator('strong')).toHaveText('small');
  await expect(preview.getByText('Line 1: pictures are not shown')).toBeVisible();
  await expect(page.locator('.localized-missing')).toHaveCount(2);
  await page.getByLabel('Question, Français').fill(`Puis-je amener un chien ${mark} ?`);
  await page.getByLabel('Answer, Français').fill('Un **petit**.');
  await page.getByLabel('Published: readers see it').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  const link = page.getByRole('link', { name: `May I bring a dog ${mark}?` });
  await expect(page.getByRole('listitem').filter({ has: link })).toContainText('not published');

  expect(JSON.stringify(await api('GET', '/faq'))).not.toContain(mark);

  await link.click();
  await page.getByLabel('Published: readers see it').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it within half a minute')).toBeVisible();
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const asked = visitor.getByText(`Puis-je amener un chien ${mark} ?`);
  // A page that somebody asked for just before is kept for a few seconds.
  await expect(async () => {
    await visitor.goto('/fr/questions');
    await expect(asked).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await asked.click();
  await expect(visitor.getByText('Un petit.')).toBeVisible();

  await page.goBack();
  const up = page.getByRole('button', { name: `Move May I bring a dog ${mark}? up` });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'is now number' })).toBeAttached();
  await expect(up).toBeFocused();

  await link.click();
  await page.getByRole('button', { name: 'Remove this question…' }).click();
  await page.getByRole('button', { name: 'Remove this question', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Applying' })).toBeVisible();
  await expect(link).toHaveCount(0);
});

test('the library is read without scripts, narrowed by language, and hides what is for others', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/fr/resources');
  await expect(page.getByText('Français du soir, A2 à C1')).toBeVisible();
  await expect(page.getByText('Visa et permis pour Genève')).toHaveCount(0);
  await page.getByLabel('Langue', { exact: true }).selectOption('anglais');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL(/language=en/);
  await expect(page.getByText('Français du soir, A2 à C1')).toHaveCount(0);
  await page.getByRole('link', { name: 'Tandem linguistique à la bibliothèque' }).click();
  await expect(page.getByText('Les débutants sont les bienvenus')).toBeVisible();
  expect((await page.goto('/fr/resources/your-first-week'))?.status()).toBe(404);
});
