import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { newApplicant, newCoordinator, signIn } from '../support/people.ts';
import { sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

interface Scene {
  readonly callId: string;
  readonly slug: string;
  readonly needId: string;
  readonly supervisor: string;
}

/** Two applications on the shortlist of one call, which has a team that needs somebody who knows archives. */
async function withNeed(ids: readonly string[]): Promise<Scene> {
  const [call] = await sql<{ id: string; slug: string }>(
    'SELECT c.id, c.slug FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $1',
    [ids[0]],
  );
  if (!call) throw new Error('there is no call');
  await sql(`UPDATE application SET state = 'shortlisted', call_id = $1 WHERE id = ANY ($2)`, [call.id, ids]);
  const [need] = await sql<{ id: string; team: string }>(
    `WITH team AS (
       INSERT INTO team (slug, name, summary, description, place, position)
       VALUES ('archive-' || $1, '{"en":"Archive","fr":"Archives"}', '{"en":"Keeps what was said."}', '{}', '{"en":"Geneva"}', 1000) RETURNING id
     ), part AS (INSERT INTO call_team (call_id, team_id) SELECT $2, id FROM team)
     INSERT INTO team_need (call_id, team_id, positions, languages, skills, presence, work, changed_at)
     SELECT $2, id, 1, '[]', '[{"name":"Archives","required":true}]', 'hybrid', '{"en":"Reads **old files**."}', now() FROM team
     RETURNING id, team_id AS team`,
    [call.slug, call.id],
  );
  const person = await newApplicant('Inès Laurent');
  await sql(
    `INSERT INTO account_role (account_id, role, team_id) SELECT id, 'supervisor', $2 FROM account WHERE email = $1`,
    [person.email, need?.team],
  );
  const supervisor = await signIn(person.email, person.password);
  return { callId: call.id, slug: call.slug, needId: need?.id ?? '', supervisor };
}

test('a coordinator asks, an applicant puts teams into an order, a supervisor ranks and excludes', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const [first, second] = [await sentApplication(), await sentApplication()];
  const scene = await withNeed([first.application.id, second.application.id]);
  const coordinator = await newCoordinator(scene.slug);
  await useSession(context, coordinator.cookie);

  await page.goto(`/en/coordinate/placement/${scene.callId}/settings`);
  const date = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10).split('-').toReversed();
  for (const name of [/^Wishes until/, /^They rank them until/]) {
    const parts = page.getByRole('group', { name }).getByRole('textbox');
    for (const [at, part] of date.entries()) await parts.nth(at).fill(part);
  }
  await page.getByLabel('From the shortlist on').check();
  await page.getByLabel('Teams that can be named').fill('0');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('from 1 to 20');
  await expectAccessible(page);
  await page.getByLabel('Teams that can be named').fill('3');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Wishes', exact: true }).click();
  await page.getByLabel('Choose all shown').check();
  await page.getByRole('button', { name: 'Look at the mails to send: 2' }).click();
  await expect(page.getByRole('heading', { name: 'Exactly these mails: 2' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask them now' }).click();
  await expect(page.getByText('Asked: 2.')).toBeVisible();

  const own = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await useSession(own, first.applicant.cookie);
  const applicant = await own.newPage();
  await applicant.goto(`/en/my-applications/${first.application.id}`);
  await applicant.getByRole('link', { name: 'Say what I wish' }).click();
  await applicant.getByText('Archive', { exact: true }).first().click();
  await expect(applicant.getByText('old files')).toBeVisible();
  for (;;) {
    const button = applicant.getByRole('button', { name: /^Remove / }).first();
    if ((await button.count()) === 0) break;
    await button.click();
  }
  await applicant.getByLabel('Add a team').selectOption({ index: 0 });
  await applicant.getByRole('button', { name: 'Add', exact: true }).click();
  await applicant.getByLabel('Add a team').selectOption('Archive');
  await applicant.getByRole('button', { name: 'Add', exact: true }).click();
  await applicant.getByRole('button', { name: 'Move Archive up' }).press('Enter');
  await expect(applicant.getByRole('status').filter({ hasText: 'Archive is number 1 now' })).toBeAttached();
  await expect(applicant.getByRole('button', { name: 'Move Archive up' })).toBeFocused();
  await expectAccessible(applicant);
  await applicant.getByLabel('Archives', { exact: true }).check();
  await applicant.getByRole('button', { name: 'Save my wishes' }).click();
  await expect(applicant.getByText('You can change it until the deadline.')).toBeVisible();
  await expectAccessible(applicant);
  const wide = await applicant.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await own.close();

  const led = await browser.newContext();
  await useSession(led, scene.supervisor);
  const supervisor = await led.newPage();
  await supervisor.goto('/en/my-teams');
  await supervisor.getByRole('link', { name: 'Candidates' }).click();
  const rows = supervisor.locator('.wishes-candidate');
  await expect(rows).toHaveCount(2);
  await expect(supervisor.getByText('named your team')).toHaveCount(1);
  await rows.nth(0).focus();
  await supervisor.keyboard.press('Enter');
  await rows.nth(1).focus();
  await supervisor.keyboard.press('Enter');
  await supervisor.keyboard.press('Alt+ArrowUp');
  await expect(supervisor.getByRole('status').filter({ hasText: 'at place 1 now' })).toBeAttached();
  await supervisor.keyboard.press('x');
  await supervisor.getByRole('button', { name: 'Exclude', exact: true }).click();
  await expect(supervisor.getByText('Say why')).toBeVisible();
  await supervisor.getByLabel('Why this person cannot fill the place').fill('Is needed elsewhere.');
  await supervisor.getByRole('button', { name: 'Exclude', exact: true }).click();
  await expectAccessible(supervisor);
  await supervisor.getByRole('button', { name: 'Save as finished' }).click();
  await expect(supervisor.getByText('Saved as finished.')).toBeVisible();
  await sql('UPDATE need_ranking SET revision = revision + 1, changed_by_name = $2 WHERE need_id = $1', [
    scene.needId,
    'Somebody else',
  ]);
  await supervisor.getByRole('button', { name: 'Take back' }).click();
  await supervisor.getByRole('button', { name: 'Save as finished' }).click();
  await expect(supervisor.getByText('Somebody else changed this while you were writing.')).toBeVisible();
  await expectAccessible(supervisor);
  await supervisor.getByRole('button', { name: 'Keep what I wrote' }).click();
  await supervisor.getByRole('button', { name: 'Save as finished' }).click();
  await expect(supervisor.getByText('Saved as finished.')).toBeVisible();
  await led.close();

  await page.reload();
  const needs = page.getByRole('region', { name: 'Needs' });
  await expect(needs.getByRole('row', { name: /Archive/ })).toContainText('finished');
  await expect(page.getByRole('region', { name: 'Applicants' })).toContainText('1 Archive');
});
