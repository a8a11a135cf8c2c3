import { expectAccessible } from '../support/axe.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('home, the feed and saved views', async ({ page, context }) => {
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      for (const path of [
        '/coordinate',
        '/coordinate/activity',
        '/coordinate/applications?state=submitted&sort=submitted',
      ]) {
        await page.goto(`/${locale}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`/${locale}/coordinate`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
