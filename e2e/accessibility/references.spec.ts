import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { askedReferee, declineByLink, draftByLink, giveByLink, openByLink, type Asked } from '../support/referees.ts';
import { expect, test } from '../support/test.ts';

/** Keeps a picture when asked to (`PICTURES=folder`), for people to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  for (const [device, width] of [
    ['phone', 390],
    ['desk', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: `${folder}/reference-${name}-${device}.png`, fullPage: true });
  }
}

for (const locale of ['en', 'fr']) {
  test.describe(`a referee’s pages, ${locale}`, () => {
    const pathOf = ({ link }: Asked) => link.replace('/en/', `/${locale}/`);
    const look = async (page: Page, name: string): Promise<void> => {
      await expectAccessible(page);
      await picture(page, `${name}-${locale}`);
    };
    const primary = (page: Page) => page.locator('main form button[type=submit]');
    const heading = (page: Page) => page.getByRole('heading', { level: 1 });

    test('from the question whether they can to what was sent', async ({ page }) => {
      test.slow();
      const asked = await askedReferee();
      await page.goto(pathOf(asked));
      await heading(page).waitFor();
      await look(page, 'start');
      await page.locator('main a[href$="/reference/decline"]').click();
      await page.locator('main textarea').waitFor();
      await look(page, 'decline');

      await openByLink(asked);
      await page.goto(pathOf(asked));
      await page.locator('main a[href$="/section/statement"]').waitFor();
      await look(page, 'overview');
      for (const section of ['acquaintance', 'statement', 'reading']) {
        const path = section === 'reading' ? section : `section/${section}`;
        await page.goto(`/${locale}/`);
        await page.goto(pathOf(asked).replace('/reference#', `/reference/${path}#`));
        await primary(page).click();
        await page.locator('.error-summary').waitFor();
        await look(page, `${section}-errors`);
      }
      await page.goto(`/${locale}/`);
      await page.goto(pathOf(asked).replace('/reference#', '/reference/check#'));
      await page.locator('.error-summary').waitFor();
      await look(page, 'check-missing');

      await giveByLink(asked, 'Exact, kind and patient; I would trust them with anything.', true);
      await page.goto(`/${locale}/`);
      await page.goto(pathOf(asked));
      await page.locator('.part').first().waitFor();
      await look(page, 'given');
    });

    test('what was written in two places', async ({ page }) => {
      const asked = await askedReferee();
      await openByLink(asked);
      await page.goto(pathOf(asked).replace('/reference#', '/reference/section/statement#'));
      const view = page.locator('main textarea').first();
      await view.waitFor();
      await draftByLink(asked, 'Written on the telephone.', false);
      await view.fill('Written on the desk.');
      await primary(page).click();
      await expect(page.getByText('Written on the telephone.')).toBeVisible();
      await look(page, 'conflict');
    });

    test('the ends', async ({ page }) => {
      const [declined, expired] = await Promise.all([askedReferee(), askedReferee()]);
      await declineByLink(declined);
      await page.goto(pathOf(declined));
      await heading(page).waitFor();
      await look(page, 'declined');
      await sql(
        `UPDATE reference SET requested_at = now() - interval '22 days', expires_at = now() - interval '1 second' WHERE application_id = $1`,
        [expired.application.id],
      );
      await page.goto(`/${locale}/`);
      await page.goto(pathOf(expired));
      await heading(page).waitFor();
      await look(page, 'expired');
      await page.goto(`/${locale}/`);
      await page.goto(`/${locale}/reference#too-short`);
      await heading(page).waitFor();
      await look(page, 'unknown');
    });
  });
}
