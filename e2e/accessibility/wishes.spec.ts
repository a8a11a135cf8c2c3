import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { test } from '../support/test.ts';

const password = 'demo lighthouse rights';

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`before anybody is placed, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('settings, wishes and who answered', async ({ page, context }) => {
      const [call] = await sql<{ id: string }>(`SELECT id FROM call WHERE slug = 'geneva-spring-2027'`);
      await useSession(context, await signIn('coordinator@demo.placet', password));
      await page.goto(`/${locale}/coordinate/placement/${call?.id ?? ''}`);
      await page.locator('.wishes-people tbody tr').first().waitFor();
      await expectAccessible(page);
      await page.goto(`/${locale}/coordinate/placement/${call?.id ?? ''}/settings`);
      await page.locator('.wishes-settings').waitFor();
      await expectAccessible(page);
    });

    test('candidates of a need', async ({ page, context }) => {
      const [need] = await sql<{ id: string }>(
        `SELECT n.id FROM team_need n JOIN need_ranking r ON r.need_id = n.id JOIN call c ON c.id = n.call_id
         WHERE c.slug = 'geneva-spring-2027' ORDER BY n.id LIMIT 1`,
      );
      await useSession(context, await signIn('supervisor@demo.placet', password));
      await page.goto(`/${locale}/my-teams/needs/${need?.id ?? ''}/candidates`);
      await page.locator('.wishes-candidate').first().waitFor();
      await expectAccessible(page);
      await page.locator('.wishes-candidate').first().press('x');
      await page.locator('.wishes-why').waitFor();
      await expectAccessible(page);
    });

    test('one’s own wishes', async ({ page, context }) => {
      const [one] = await sql<{ id: string; email: string }>(
        `SELECT w.application_id AS id, a.email FROM placement_wish w JOIN account a ON a.id = w.account_id
         JOIN call c ON c.id = w.call_id WHERE c.slug = 'geneva-spring-2027' AND w.answered_at IS NOT NULL ORDER BY 1 LIMIT 1`,
      );
      await useSession(context, await signIn(one?.email ?? '', password));
      await page.goto(`/${locale}/my-applications/${one?.id ?? ''}/wishes`);
      await page.locator('.wishes-order li').first().waitFor();
      await expectAccessible(page);
    });
  });
}
