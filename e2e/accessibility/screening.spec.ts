import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`screening, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the queue, a batch before it happens, an application with its reasons', async ({ page, context }) => {
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      await page.goto(`/${locale}/coordinate/screening`);
      await page.locator('tbody tr').first().waitFor();
      await expectAccessible(page);
      await page.locator('thead input[type=checkbox]').check();
      await page.locator('.screening-bar button').nth(1).click();
      await page.locator('.screening-batch li').first().waitFor();
      await page.locator('dialog button[type=submit]').click();
      await expect(page.locator('dialog .field-invalid')).toHaveCount(1);
      await expectAccessible(page);

      const [found] = await sql<{ id: string }>(
        `SELECT application_id AS id FROM person_key WHERE hash IN (SELECT hash FROM person_key GROUP BY hash HAVING count(DISTINCT account_id) > 1) LIMIT 1`,
      );
      await page.goto(`/${locale}/coordinate/screening/${found?.id ?? ''}`);
      await page.locator('.screening-others li').first().waitFor();
      await expectAccessible(page);
    });
  });
}
