import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { pdfFile } from '../support/files.ts';
import { mailTo } from '../support/mails.ts';
import { newApplicant, signIn } from '../support/people.ts';
import { askedReferee, giveByLink, openByLink, pathOf } from '../support/referees.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const strengths = 'Keeps what is confidential, writes clearly, asks before guessing.';

test.use({ viewport: { width: 390, height: 844 } });

const saved = (page: Page) => page.locator('.save-line[data-phase=saved]').getByText('Saved at').waitFor();
const goOn = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

async function answerAcquaintance(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Manager or employer' }).check();
  await page.getByLabel('For how many years?').fill('3');
  await page.getByRole('radiogroup', { name: 'Are you related to them?' }).getByRole('radio', { name: 'No' }).check();
}

async function answerView(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Yes, without reservation' }).check();
  await page.getByRole('radio', { name: 'Strongly' }).check();
}

test('a referee opens the mailed link, comes back to what is written, gives it, and keeps a receipt', async ({
  page,
  browser,
}) => {
  const asked = await askedReferee();
  await page.goto(asked.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can you give a reference for Amina Haddad?');
  // The secret does not stay in the address.
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Yes, I can give it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How you know this person');

  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await answerAcquaintance(page);
  await saved(page);
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your view');
  await page.getByLabel('What does this person do well').fill(strengths.slice(0, 20));
  await saved(page);

  // Next day, on another device: the same link.
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const later = await other.newPage();
  await later.goto(asked.link);
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Your reference for Amina Haddad');
  await later.getByRole('link', { name: /Your view/ }).click();
  const view = later.getByLabel('What does this person do well');
  await expect(view).toHaveValue(strengths.slice(0, 20));
  await view.fill(strengths);
  await answerView(later);
  await goOn(later);
  await later.getByRole('radiogroup', { name: 'May Amina Haddad read' }).getByRole('radio', { name: 'No' }).check();
  await goOn(later);
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Check your reference');
  await expect(later.getByText(strengths)).toBeVisible();
  await later.getByRole('button', { name: 'Send reference' }).click();
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  await expect(later.getByText('Amina Haddad learns that you gave it, and does not read it.')).toBeVisible();
  await expect(later.getByText(strengths)).toBeVisible();
  expect((await mailTo(asked.referee, 'reference_thanks')).text).not.toContain(strengths);

  // The link shows what was sent, and offers no way to change it.
  await later.goto(asked.link);
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  await expect(later.getByRole('button', { name: /Send|Save/ })).toHaveCount(0);
  await other.close();
});

test('a referee sends a letter in place of writing, and a reviewer reads it', async ({ page, context }) => {
  const asked = await askedReferee();
  await openByLink(asked);
  await page.goto(asked.link);
  await page.getByRole('link', { name: 'Go on' }).click();
  await answerAcquaintance(page);
  await goOn(page);
  const letter = page.getByRole('group', { name: 'A letter, if you have one' });
  await letter.locator('input[type=file]').first().setInputFiles(pdfFile('letter.pdf', 'A letter for Amina'));
  await expect(letter.getByText('Received', { exact: true })).toBeVisible();
  // With a letter there is no need to write.
  await expect(page.getByLabel('What does this person do well')).toHaveCount(0);
  await letter.getByRole('button', { name: 'View letter.pdf' }).click();
  const dialog = page.getByRole('dialog', { name: 'letter.pdf' });
  await expect(dialog.getByText('A letter for Amina')).toBeAttached();
  await page.keyboard.press('Escape');
  await answerView(page);
  await goOn(page);
  await page.getByRole('radiogroup', { name: 'May Amina Haddad read' }).getByRole('radio', { name: 'Yes' }).check();
  await goOn(page);
  await expect(page.getByText('letter.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'Send reference' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  await expect(page.getByText('letter.pdf')).toBeVisible();

  // Who judges it opens the letter beside what else was said, under no name of the referee's file.
  const reviewer = await newApplicant('Rita Reviewer');
  await sql(
    `WITH judged AS (UPDATE application SET state = 'in_review' WHERE id = $1 RETURNING id, call_id),
       rule AS (UPDATE call SET review_blind = false, review_references = true WHERE id = (SELECT call_id FROM judged)),
       role AS (INSERT INTO account_role (account_id, role) SELECT id, 'reviewer' FROM account WHERE email = $2)
     INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by, cleared_at)
     SELECT j.call_id, j.id, p.id, 1, 'hand', now(), '{}', now() FROM judged j, account p WHERE p.email = $2`,
    [asked.application.id, reviewer.email],
  );
  await useSession(context, await signIn(reviewer.email, reviewer.password));
  const [assignment] = await sql<{ id: string }>('SELECT id FROM review_assignment WHERE application_id = $1', [
    asked.application.id,
  ]);
  await page.goto(`/en/review/${assignment?.id ?? ''}`);
  const references = page.getByRole('region', { name: 'References' });
  const open = references.getByRole('button', { name: 'A letter, if you have one' });
  await expect(open).toBeVisible();
  await expectAccessible(page);
  await open.click();
  await expect(references.getByText('A letter for Amina')).toBeAttached();
  await expect(page.locator('body')).not.toContainText('letter.pdf');
});

test('a referee declines, and the applicant learns that and not why', async ({ page, context }) => {
  const asked = await askedReferee();
  await page.goto(asked.link);
  await page.getByRole('link', { name: 'No, I cannot' }).click();
  await page.getByLabel('Why can you not give it?').fill('I hardly know them.');
  await page.getByRole('button', { name: 'I cannot give it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
  expect((await mailTo(asked.applicant.email, 'reference_declined')).text).not.toContain('hardly');
  await useSession(context, asked.applicant.cookie);
  await page.goto(`/en/my-applications/${asked.application.id}`);
  await expect(page.getByRole('heading', { name: 'Referee 1' })).toBeVisible();
  await expect(page.locator('main')).toContainText('they cannot give a reference');
  await expect(page.locator('main')).not.toContainText('hardly');
});

for (const allowed of [false, true]) {
  test(`the applicant sees that a reference was given, and its text ${allowed ? 'as allowed' : 'never'}`, async ({
    page,
    context,
  }) => {
    const asked = await askedReferee();
    await giveByLink(asked, strengths, allowed);
    await useSession(context, asked.applicant.cookie);
    await page.goto(`/en/my-applications/${asked.application.id}`);
    await expect(page.locator('main')).toContainText('Given');
    const read = page.getByRole('button', { name: /Read/ });
    if (allowed) {
      await read.click();
      await expect(page.getByText(strengths)).toBeVisible();
    } else {
      await expect(read).toHaveCount(0);
      expect(await page.content()).not.toContain(strengths);
    }
  });
}

test('each referee’s link opens their own reference, also one after the other in one tab', async ({ page }) => {
  const asked = await askedReferee();
  await openByLink(asked);
  const { link } = await mailTo(`second-${asked.application.id}@example.org`, 'reference_request');
  await page.goto(pathOf(link));
  // The second referee's page knows nothing of the first's.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can you give a reference for Amina Haddad?');
  await page.goto(asked.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your reference for Amina Haddad');
});
