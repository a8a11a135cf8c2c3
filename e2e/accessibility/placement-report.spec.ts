import { expectAccessible } from '../support/axe.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const password = 'demo lighthouse rights';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`who works where, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('a year in numbers', async ({ page, context }) => {
      await useSession(context, await signIn('coordinator@demo.placet', password));
      await page.goto(`/${locale}/coordinate/placement`);
      await page.locator('a[href$="/coordinate/placement/report"]').click();
      await expect(page.locator('.report-seats tbody tr').first()).toBeVisible();
      await page.locator('.placement-tabs a').last().click();
      await expect(page.locator('.report-bar').first()).toBeVisible();
      await expectAccessible(page);
    });

    test('a supervisor’s interns', async ({ page, context }) => {
      await useSession(context, await signIn('supervisor@demo.placet', password));
      await page.goto(`/${locale}/my-teams`);
      await page.locator('a[href$="/my-teams/interns"]').click();
      await expect(page.locator('h2').first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}
