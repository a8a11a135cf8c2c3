import { sql } from '../support/database.ts';
import { newCoordinator, type Applicant } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

interface Judged {
  readonly applicant: Applicant;
  readonly id: string;
}

/** Three who applied to one call and were reviewed, two of them shortlisted. */
async function judged(): Promise<{ slug: string; people: Judged[] }> {
  const people: Judged[] = [];
  for (let n = 0; n < 3; n++) {
    const { applicant, application } = await sentApplication();
    people.push({ applicant, id: application.id });
  }
  const [first] = people;
  await sql(
    `UPDATE application SET call_id = f.call_id, state = CASE WHEN application.id = $2 THEN 'in_review' ELSE 'shortlisted' END
     FROM application f WHERE f.id = $1 AND application.id = ANY ($3)`,
    [first?.id, people[2]?.id, people.map(({ id }) => id)],
  );
  const names = ['Amina Diallo', 'Bilal Haddad', 'Chiara Conti'];
  for (const [index, { id }] of people.entries())
    await sql('UPDATE application SET applicant_name = $2 WHERE id = $1', [id, names[index]]);
  const [call] = await sql<{ slug: string }>(
    'SELECT c.slug FROM call c JOIN application a ON a.call_id = c.id WHERE a.id = $1',
    [first?.id],
  );
  return { slug: call?.slug ?? '', people };
}

test('decisions are staged, previewed and released; one offer is accepted, another declined, and the waiting list moves up', async ({
  page,
  context,
  browser,
}) => {
  const { slug, people } = await judged();
  const [accepts, declines, waits] = people;
  if (!accepts || !declines || !waits) throw new Error('three were judged');
  const coordinator = await newCoordinator(slug);
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/decisions?call=${slug}`);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(3);
  const dialog = page.getByRole('dialog');

  await rows.getByRole('link', { name: 'Amina Diallo' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Stage…', exact: true }).press('Enter');
  await dialog.getByRole('radio', { name: 'Offer' }).check();
  await expect(dialog.getByText('Will be staged: 2')).toBeVisible();
  const fill = async (name: string, date: string) => {
    const parts = dialog.getByRole('group', { name }).getByRole('textbox');
    for (const [at, part] of date.split('-').toReversed().entries()) await parts.nth(at).fill(part);
  };
  await fill('First day', '2027-02-01');
  await fill('Last day', '2027-06-30');
  await fill('Answer by', new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByLabel('Conditions in English').fill('A permit to work');
  await dialog.getByRole('button', { name: 'Stage', exact: true }).click();
  await expect(page.getByText('Staged: 2. Nobody is told')).toBeVisible();
  await expect(rows).toHaveCount(1);
  await rows.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Stage…', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Waiting list' }).check();
  await dialog.getByRole('button', { name: 'Stage', exact: true }).click();
  await expect(page.getByText('Staged: 1. Nobody is told')).toBeVisible();

  await page.getByRole('button', { name: 'Preview the release…' }).click();
  await expect(dialog.getByText('Mails: 3')).toBeVisible();
  await dialog.getByText(accepts.applicant.email).click();
  await expect(dialog.getByText('A permit to work').filter({ visible: true })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Release 3' }).click();
  await expect(page.getByText('3 mails leave within a minute')).toBeVisible();
  // The minute is over.
  await sql(
    `UPDATE decision_release SET starts_at = now() WHERE state = 'waiting' AND call_id = (SELECT id FROM call WHERE slug = $1)`,
    [slug],
  );
  await expect(page.getByText('3 sent.')).toBeVisible({ timeout: 20_000 });

  for (const [{ applicant, id }, button, confirm, heading] of [
    [accepts, 'Accept the offer…', 'Accept the offer', 'You accepted our offer'],
    [declines, 'Decline…', 'Decline the offer', 'You declined our offer'],
  ] as const) {
    const own = await browser.newContext({ baseURL: new URL(page.url()).origin });
    await useSession(own, applicant.cookie);
    const mine = await own.newPage();
    await mine.goto(`/en/my-applications/${id}`);
    await expect(mine.getByText('A permit to work', { exact: true })).toBeVisible();
    await mine.getByRole('button', { name: button }).click();
    await mine.getByRole('button', { name: confirm, exact: true }).click();
    await expect(mine.getByRole('heading', { level: 1 })).toHaveText(heading);
    await own.close();
  }

  await expect(async () => {
    await page.goto(`/en/coordinate/decisions?call=${slug}&tab=staged`);
    await expect(rows).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await expect(rows).toContainText('Chiara Conti');
  await expect(rows).toContainText('Proposed: an offer became free');
});
