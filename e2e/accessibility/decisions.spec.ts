import { expectAccessible } from '../support/axe.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`decisions, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the list, a decision before it is staged, a release before it leaves', async ({ page, context }) => {
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      await page.goto(`/${locale}/coordinate/decisions?call=geneva-autumn-2026`);
      await page.locator('tbody tr').first().waitFor();
      await expectAccessible(page);
      await page.locator('tbody input[type=checkbox]').first().check();
      await page.locator('.decisions-bar button').first().click();
      await page.locator('dialog button[type=submit]').click();
      await expect(page.locator('dialog .error-summary')).toBeVisible();
      await page.locator('dialog input[type=radio]').nth(1).check();
      await page.locator('dialog .decisions-batch').waitFor();
      await expectAccessible(page);

      await page.goto(`/${locale}/coordinate/decisions?call=geneva-spring-2027&tab=staged`);
      await page.locator('tbody tr').first().waitFor();
      await page.locator('app-release .actions button').click();
      await page.locator('dialog .decisions-mails summary').first().click();
      await expectAccessible(page);

      await page.goto(`/${locale}/coordinate/decisions?call=geneva-autumn-2026&tab=offers`);
      await page.locator('tbody tr').first().waitFor();
      await expectAccessible(page);
    });
  });
}
