import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { test } from '../support/test.ts';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('what the organisation writes, read and written, and a rubric', async ({ page, context }) => {
      test.slow();
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      const paths = [
        ...['/resources', '/resources/language-exchange-at-the-library', '/my-applications/resources'],
        ...['/coordinate/pages/questions', '/coordinate/pages/resources', '/coordinate/pages/pages'],
      ];
      const [call] = await sql<{ id: string }>(`SELECT id FROM call WHERE slug = 'geneva-rolling'`);
      paths.push(`/coordinate/calls/${call?.id ?? ''}/rubric`);
      for (const path of paths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
      }
      for (const path of ['questions/new', 'resources/new', 'pages/new']) {
        await page.goto(`/${locale}/coordinate/pages/${path}`, { waitUntil: 'networkidle' });
        await page.locator('main form button[type=submit]').click();
        await page.locator('main [role=alert]').first().waitFor();
        await expectAccessible(page);
      }
    });
  });
}
