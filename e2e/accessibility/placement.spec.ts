import { expectAccessible } from '../support/axe.ts';
import { api } from '../support/people.ts';
import { placing } from '../support/placing.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`placement, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('plans, a board with its panels, a comparison, a publication and places', async ({ page, context }) => {
      test.slow();
      const { call, coordinator, people, needs } = await placing();
      const { cookie } = coordinator;
      await useSession(context, cookie);
      const base = `/${locale}/coordinate/placement/${call}`;
      await page.goto(`${base}/plans`);
      for (const plan of [1, 2]) {
        await page.locator('app-ask-for-plan button[type=submit]').click();
        await expect(page.locator('.placement-plans tbody th a')).toHaveCount(plan, { timeout: 30_000 });
      }
      await page.locator('app-placement-pins > section > button').click();
      await page.locator('dialog button[type=submit]').click();
      await expect(page.locator('dialog .error-summary')).toBeVisible();
      await expectAccessible(page);

      const { plans } = await api<{ plans: { id: string }[] }>('GET', `/placement-calls/${call}/plans`, { cookie });
      const [newest = { id: '' }, oldest = { id: '' }] = plans;
      await page.goto(`${base}/plans/${newest.id}`);
      await page.locator('.need-column').first().waitFor();
      await expectAccessible(page);
      await page.goto(`${base}/plans/${newest.id}?person=${people[0].id}`);
      await page.locator('.panel-choices input').first().check();
      await page.locator('.what-if-thoughts button').last().click();
      await page.locator('.what-if [aria-pressed=true]').waitFor();
      await expectAccessible(page);
      await page.goto(`${base}/plans/${newest.id}?need=${needs.legal}`);
      await page.locator('.panel-people').first().waitFor();
      await expectAccessible(page);

      await page.goto(`${base}/compare/${newest.id}/${oldest.id}`);
      await page.locator('.compare-numbers').first().waitFor();
      await expectAccessible(page);

      await page.goto(`${base}/plans/${newest.id}/publish`);
      await page.locator('app-offer-terms button[type=submit]').click();
      await expect(page.locator('.error-summary')).toBeVisible();
      await expectAccessible(page);
      const answer = page.locator('app-offer-terms .date-parts input');
      for (const [at, part] of ['31', '12', '2099'].entries()) await answer.nth(at).fill(part);
      await page.locator('app-offer-terms button[type=submit]').click();
      await page.locator('app-notice[data-kind=success]').waitFor();
      await page.goto(`${base}/places`);
      await page.locator('.places-table tbody tr').first().waitFor();
      await expectAccessible(page);
    });
  });
}
