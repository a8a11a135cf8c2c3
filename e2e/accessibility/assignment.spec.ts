import { expectAccessible } from '../support/axe.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { test } from '../support/test.ts';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`reviewers of a call, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('how far they are, what they bring, who is replaced', async ({ page, context }) => {
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      await page.goto(`/${locale}/coordinate/review`);
      await page.locator('tbody tr').first().waitFor();
      await expectAccessible(page);
      await page.locator('tbody .assignment-actions button').first().click();
      await page.locator('dialog app-reviewer-form').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.locator('tbody .assignment-actions button').nth(1).click();
      await page.locator('dialog form').waitFor();
      await expectAccessible(page);
    });

    test('what is assigned, and what stands between', async ({ page, context }) => {
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      await page.goto(`/${locale}/coordinate/review?tab=applications`);
      await page.locator('app-judged-applications tbody tr').first().waitFor();
      await expectAccessible(page);
      await page.locator('tbody input[type=checkbox]').first().check();
      await page.locator('.assignment-bar button').first().click();
      await page.locator('dialog input[type=checkbox]').first().check();
      await page.locator('dialog strong').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.locator('.assignment-one').first().click();
      await page.locator('dialog app-assignment-actions').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');

      await page.locator('.assignment-tabs a').nth(2).click();
      await page.locator('app-conflicts-of-interest section').first().waitFor();
      await expectAccessible(page);
    });
  });
}
