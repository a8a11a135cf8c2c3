import { beginApplication, device, openSection, saved } from '../support/applying.ts';
import { expect, test } from '../support/test.ts';

for (const how of ['the button', 'Shift three times'] as const) {
  test(`“Exit this page” by ${how} leaves nothing behind`, async ({ browser }) => {
    const applying = await beginApplication();
    const context = await device(browser, applying.applicant, 'mine');
    await context.route('https://www.wikipedia.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Everyday</title>' }),
    );
    const page = await openSection(context, applying, 'motivation');
    await page.getByLabel('Why do you want to do this internship?').fill('Something private');
    await saved(page);
    if (how === 'the button') await page.getByRole('link', { name: 'Exit this page' }).click();
    else for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.wikipedia.org/**');
    await expect(page).toHaveTitle('Everyday');
    // Back leads to the sign-in page: the session has ended.
    await page.goto(`/en/apply/${applying.application.id}`);
    await expect(page).toHaveURL(/\/en\/sign-in/);
  });
}
