import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

for (const locale of ['en', 'fr']) {
  test(`mails, one mail, their texts, a text with faults, ${locale}`, async ({ page, context }) => {
    await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
    await page.goto(`/${locale}/coordinate/messages`);
    await page.locator('tbody tr').first().waitFor();
    await expectAccessible(page);
    const [mail] = await sql<{ id: string }>(
      `SELECT id FROM message WHERE template = 'application_received' AND application_id IS NOT NULL ORDER BY id LIMIT 1`,
    );
    await page.goto(`/${locale}/coordinate/messages/${mail?.id ?? ''}`);
    await page.locator('#said').waitFor();
    await expectAccessible(page);
    await page.goto(`/${locale}/coordinate/messages/templates`);
    await page.locator('tbody tr').first().waitFor();
    await expectAccessible(page);
    await page.goto(`/${locale}/coordinate/messages/templates/application_received/${locale}`);
    await page.locator('textarea').fill('{nmae}');
    await page.locator('button[type=submit]').first().click();
    await expect(page.locator('.field-invalid')).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const path of ['', '/templates']) {
      await page.goto(`/${locale}/coordinate/messages${path}`);
      await page.locator('tbody tr').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
}
