import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const assignment = async (slug: string, state: string): Promise<string> => {
  const [row] = await sql<{ id: string }>(
    `SELECT r.id FROM review_assignment r JOIN account p ON p.id = r.reviewer_id JOIN call c ON c.id = r.call_id
     WHERE p.email = 'reviewer@demo.placet' AND c.slug = $1 AND r.state = $2 ORDER BY r.id LIMIT 1`,
    [slug, state],
  );
  return row?.id ?? '';
};

for (const [locale, scheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`review, ${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the queue, the gate, the desk with a document and its keys, how a call is reviewed', async ({
      page,
      context,
    }) => {
      test.slow();
      const password = 'demo lighthouse rights';
      await useSession(context, await signIn('reviewer@demo.placet', password));
      await page.goto(`/${locale}/review`);
      await page.locator('tbody tr').first().waitFor();
      await expectAccessible(page);
      await page.locator('app-notice a').first().click();
      await page.locator('.pass-row').first().waitFor();
      await page.keyboard.press('c');
      await expectAccessible(page);
      await page.goto(`/${locale}/review/${await assignment('geneva-spring-2027', 'submitted')}`);
      await page.locator('.discussion-thread').first().waitFor();
      // High enough for the whole scorecard: what scrolls below its bar is no target then.
      await page.setViewportSize({ width: 1280, height: 2400 });
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}/review/${await assignment('geneva-spring-2027', 'assigned')}`);
      await page.locator('.review-card').waitFor();
      await expectAccessible(page);
      await page.goto(`/${locale}/review/${await assignment('geneva-autumn-2026', 'in_progress')}`);
      await page.locator('.score-row').first().waitFor();
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('.score-missing').first()).toBeVisible();
      await expectAccessible(page);
      // The engine of the viewer leaves an element of its own beside the page's regions: nothing after it is held against the page.
      await page.locator('.review-documents button').first().click();
      await page.locator('.pdf-sheet').waitFor();
      await page.goto(`/${locale}/review/${await assignment('geneva-autumn-2026', 'submitted')}`);
      await page.locator('.review-peer').first().waitFor();
      await page.keyboard.press('?');
      await page.locator('dialog .review-keys').waitFor();
      await expectAccessible(page);

      await useSession(context, await signIn('coordinator@demo.placet', password));
      const [call] = await sql<{ id: string }>(`SELECT id FROM call WHERE slug = 'geneva-spring-2027'`);
      await page.goto(`/${locale}/coordinate/calls/${call?.id ?? ''}/review`);
      await page.locator('form').first().waitFor();
      await expectAccessible(page);
    });
  });
}
