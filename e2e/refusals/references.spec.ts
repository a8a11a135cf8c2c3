import { sql } from '../support/database.ts';
import { api } from '../support/people.ts';
import { askedReferee, declineByLink, giveByLink, openByLink, type Asked } from '../support/referees.ts';
import { expect, test } from '../support/test.ts';

const heading = 'Your reference for Amina Haddad';

async function replaced({ applicant, application }: Asked): Promise<void> {
  const path = `/applications/${application.id}/references`;
  const { references } = await api<{ references: { id: string }[] }>('GET', path, { cookie: applicant.cookie });
  await api('PUT', `${path}/${references[0]?.id ?? ''}/replacement`, {
    cookie: applicant.cookie,
    body: { name: 'Somebody Else', email: 'else@example.org', relation: 'Teacher', locale: 'en', confirmed: true },
  });
}

const expire = ({ application }: Asked) =>
  sql(
    `UPDATE reference SET requested_at = now() - interval '22 days', expires_at = now() - interval '1 second'
       WHERE application_id = $1`,
    [application.id],
  );

const refusals: readonly [string, (asked: Asked) => Promise<unknown>, string][] = [
  ['after it was given', (asked) => giveByLink(asked, 'Exact and kind.', false), 'Thank you'],
  ['after it was declined', declineByLink, 'Thank you for telling us'],
  ['when its time is over', expire, 'The time for this reference is over'],
  ['when somebody else was named', replaced, 'This request has ended'],
];

for (const [when, happens, title] of refusals) {
  test(`a referee’s link ${when} says so`, async ({ page }) => {
    const asked = await askedReferee();
    await happens(asked);
    await page.goto(asked.link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(new RegExp(title));
    await expect(page.getByRole('button', { name: /Send|Save|Yes/ })).toHaveCount(0);
  });
}

test('the last words before a date or an address stand apart from it', async ({ page }) => {
  const asked = await askedReferee();
  await expire(asked);
  await page.goto(asked.link);
  await expect(page.locator('main')).toContainText(/could be given until \w+day/);
  await expect(page.locator('main')).toContainText(/still there\. internships@/);
});

test('what happens while the referee writes is said, not lost in an error', async ({ page }) => {
  const asked = await askedReferee();
  await openByLink(asked);
  await page.goto(asked.link);
  await page.getByRole('link', { name: 'Go on' }).click();
  await expire(asked);
  await page.getByLabel('For how many years?').fill('3');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('main')).toContainText(/time .*(is|was) over/i);
});

test('a foreign or cut link leads to nothing, and says what to do', async ({ page }) => {
  await page.goto(`/en/reference#${'A'.repeat(43)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await page.goto('/en/reference#too-short');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await page.goto('/en/reference');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
});
