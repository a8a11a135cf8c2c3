import type { Page } from '@playwright/test';
import { newCall } from '../support/calls.ts';
import { sql } from '../support/database.ts';
import { newApplicant, signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** A team of a test's own in a call of its own, with somebody who leads it. */
async function ledTeam(): Promise<{ callId: string; name: string; cookie: string }> {
  const slug = await newCall();
  const name = `Team ${slug}`;
  const [row] = await sql<{ team: string; call: string }>(
    `WITH added AS (
       INSERT INTO team (slug, name, summary, description, place, position)
       VALUES ('team-' || $1, jsonb_build_object('en', 'Team ' || $1, 'fr', 'Équipe ' || $1), '{}', '{}', '{"en":"Geneva"}', 1000) RETURNING id
     )
     INSERT INTO call_team (call_id, team_id) SELECT c.id, added.id FROM call c, added WHERE c.slug = $1
     RETURNING team_id AS team, call_id AS call`,
    [slug],
  );
  const person = await newApplicant('Inès Laurent');
  await sql(
    `INSERT INTO account_role (account_id, role, team_id) SELECT id, 'supervisor', $2 FROM account WHERE email = $1`,
    [person.email, row?.team],
  );
  return { callId: row?.call ?? '', name, cookie: await signIn(person.email, person.password) };
}

const places = (page: Page) => page.getByLabel('Places');

test('a supervisor says what the team needs, and the coordinator sees it with the gap', async ({
  page,
  context,
  browser,
}) => {
  const { callId, name, cookie } = await ledTeam();
  await useSession(context, cookie);
  await page.goto('/en/my-teams');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('link', { name: /^Add a need/ }).click();
  await places(page).fill('none');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').getByText('Enter a number of places from 1 to 100')).toBeVisible();
  await places(page).fill('3');
  const needed = page.getByRole('group', { name: 'Languages interns need here' });
  await needed.getByLabel('Language').selectOption({ label: 'Portuguese' });
  await needed.getByLabel('Level').selectOption('B2');
  await page.getByLabel('Skills needed').fill('Archival research\nCareful writing');
  await page.getByRole('radio', { name: 'from anywhere' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/\/my-teams$/);
  await expect(page.getByText('Portuguese B2 · from anywhere')).toBeVisible();

  await page.getByRole('link', { name: '3 places' }).click();
  await expect(page.getByLabel('Skills needed')).toHaveValue('Archival research\nCareful writing');

  const other = await browser.newContext();
  await useSession(other, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
  const theirs = await other.newPage();
  await theirs.goto(`/en/coordinate/calls/${callId}/needs`);
  const section = theirs.getByRole('region', { name, exact: true });
  await expect(section.getByRole('row', { name: /3 places.*Portuguese B2.*gap/ })).toBeVisible();
  await theirs.getByRole('link', { name: '3 places' }).click();
  await places(theirs).fill('2');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs.getByText('Saved.')).toBeVisible();

  // Nothing of either is lost when both save.
  await places(page).fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody else changed this while you were writing.')).toBeVisible();
  await expect(places(page)).toHaveValue('5');
  await page.getByRole('button', { name: 'Keep what I wrote' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await theirs.reload();
  await expect(places(theirs)).toHaveValue('5');

  await page.getByRole('button', { name: 'Take this need back…' }).click();
  await page.getByRole('button', { name: 'No, go back' }).click();
  await expect(page.getByRole('button', { name: 'Take this need back…' })).toBeFocused();
  await page.getByRole('button', { name: 'Take this need back…' }).click();
  await page.getByRole('button', { name: 'Take this need back', exact: true }).click();
  await expect(page.getByText('You have not said yet what you need.')).toBeVisible();
});

test('a coordinator adds a team in two languages, by keyboard, and moves it', async ({ page, context }) => {
  const name = `Field ${Math.random().toString(36).slice(2, 8)}`;
  await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
  await page.goto('/en/coordinate/teams');
  await page.getByLabel('Name, English').fill(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Terrain');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.getByLabel('In one sentence, English').fill('Works where things happen.');
  await expect(page.locator('.localized-missing')).toHaveCount(1);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The public page shows it at once.')).toBeVisible();

  await page.getByRole('link', { name: 'Teams', exact: true }).last().click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('missing in Français');
  const up = row.getByRole('button', { name: `Move ${name} up` });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `${name} is now number` })).toBeAttached();
  await expect(up).toBeFocused();

  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Remove this team…' }).click();
  await page.getByRole('button', { name: 'Remove this team', exact: true }).click();
  await expect(page).toHaveURL(/\/coordinate\/teams$/);
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
