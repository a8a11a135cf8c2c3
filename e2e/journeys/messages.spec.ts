import { sql } from '../support/database.ts';
import { mailTo } from '../support/mails.ts';
import { api, newApplicant, newCoordinator, signIn, type Applicant } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Who writes what every call sends. */
async function newWriter(): Promise<Applicant> {
  const person = await newApplicant('Lea Roth');
  await sql(`INSERT INTO account_role (account_id, role) SELECT id, 'coordinator' FROM account WHERE email = $1`, [
    person.email,
  ]);
  return { ...person, cookie: await signIn(person.email, person.password) };
}

test('a mail gets the organisation’s words: a broken placeholder is refused, a person shown, a test read, then it is sent', async ({
  page,
  context,
}) => {
  const { applicant, application } = await sentApplication();
  const writer = await newWriter();
  await useSession(context, writer.cookie);
  await page.goto('/en/coordinate/messages/templates');
  await page.getByRole('link', { name: 'Application withdrawn: English' }).click();
  const text = page.getByLabel('Text', { exact: true });
  const standard = await text.inputValue();
  await text.fill(`${standard}\n\nThe door of {cal} stays open, {name}.`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(text).toHaveAccessibleDescription(/\{cal\} is not known in this mail\. Did you mean \{call\}\?/);
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveValue(/\{cal\} stays open/);
  await page.getByRole('button', { name: 'Send a test to myself' }).click();
  await expect(page.getByText('A test mail is on its way')).toHaveCount(0);

  await text.fill(`${standard}\n\nThe door of {call} stays open, {name}.`);
  await page.getByLabel('Preview with a received application').fill(application.number);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name: new RegExp(application.number) }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(`With the application ${application.number}`);
  await expect(preview).toContainText(`stays open, ${applicant.name}.`);

  await page.getByRole('button', { name: 'Send a test to myself' }).click();
  await expect(page.getByText('A test mail is on its way to your own address.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Your text is sent from now on.')).toBeVisible();
  await api('POST', `/applications/${application.id}/withdrawal`, {
    cookie: applicant.cookie,
    body: { confirm: true },
  });
  expect((await mailTo(applicant.email, 'application_withdrawn')).text).toContain(`stays open, ${applicant.name}.`);

  await page.getByRole('button', { name: 'Use the standard text again' }).click();
  await page.getByRole('button', { name: 'Use the standard text', exact: true }).click();
  await expect(text).toHaveValue(standard);
  await page.goto(`/inbox?to=${encodeURIComponent(writer.email)}`);
  await page.getByRole('link', { name: /\[Test\] Your application .* is withdrawn/ }).click();
  await expect(page.getByText('The door of Geneva internship, spring stays open, Amina Diallo.')).toBeVisible();
});

test('a mail that did not arrive is found from home and sent again', async ({ page, context }) => {
  const { applicant, application } = await sentApplication();
  const [row] = await sql<{ slug: string }>(
    'SELECT c.slug FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $1',
    [application.id],
  );
  await mailTo(applicant.email, 'application_received');
  await sql(
    `UPDATE message SET state = 'bounced', last_error = '550 no such user' WHERE application_id = $1 AND template = 'application_received'`,
    [application.id],
  );
  await useSession(context, (await newCoordinator(row?.slug)).cookie);
  await page.goto('/en/coordinate');
  await page
    .getByRole('listitem')
    .filter({ hasText: '1 mail did not arrive' })
    .getByRole('link', { name: /^Show/ })
    .click();
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Came back');
  await page.getByRole('link', { name: 'Application received' }).click();
  await expect(page.getByText('550 no such user')).toBeVisible();
  await page.getByRole('button', { name: 'Send it again' }).click();
  await page.getByRole('group').getByRole('button', { name: 'Send it again' }).click();
  await expect(page.getByRole('link', { name: 'the first one' })).toBeVisible();
  await expect
    .poll(
      async () =>
        (
          await sql('SELECT FROM message WHERE recipient = $1 AND resent_from IS NOT NULL AND state = $2', [
            applicant.email,
            'sent',
          ])
        ).length,
    )
    .toBe(1);
  await page.goto('/en/coordinate/messages?state=undelivered');
  await expect(page.getByText('There is no such mail.')).toBeVisible();
});
