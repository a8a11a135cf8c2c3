import { expectAccessible } from '../support/axe.ts';
import { sql } from '../support/database.ts';
import { mailTo } from '../support/mails.ts';
import { newCoordinator } from '../support/people.ts';
import { reviewerOf } from '../support/reviewing.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('reviewers and their coordinator talk an application over, and see who reads it', async ({ page, context }) => {
  const { reviewer, assignments } = await reviewerOf(1);
  const [id = ''] = assignments;
  const [row] = await sql<{ slug: string; application: string }>(
    `SELECT c.slug, r.application_id AS application FROM review_assignment r JOIN call c ON c.id = r.call_id WHERE r.id = $1`,
    [id],
  );
  const coordinator = await newCoordinator(row?.slug ?? '');

  // Until one's own review is submitted there is nothing to read.
  await useSession(context, reviewer.cookie);
  await page.goto(`/en/review/${id}`);
  await page.getByRole('button', { name: 'No conflict of interest' }).click();
  await expect(page.getByText('You see them, and the discussion, once you have submitted')).toBeVisible();
  await page.getByRole('group', { name: 'Motivation' }).getByRole('radio', { name: /^4/ }).press('Space');
  await page.getByRole('group', { name: 'Languages' }).getByRole('radio', { name: /^3/ }).press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Discussion' })).toBeVisible();
  await expect(page.locator('.discussion-readers')).toContainText('Rita Reviewer');
  await expect(page.locator('.discussion-readers')).toContainText('Lea Roth (coordinates)');

  // A name is completed after “@”, by keys alone; Escape puts the names away, and whoever is named is mentioned.
  const text = page.getByLabel('Say something to the readers above');
  await text.pressSequentially('Strong, and a little late. @');
  const names = page.getByRole('listbox', { name: 'Who reads this' });
  await expect(names.getByRole('option', { name: 'Lea Roth (coordinates)' })).toBeVisible();
  await expect(page.getByText(/Names found: \d/)).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(names).toBeHidden();
  await text.press('Backspace');
  await text.pressSequentially('@roth');
  await expect(names.getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Strong, and a little late. @Lea Roth ');
  await expect(page.getByRole('checkbox', { name: 'Lea Roth' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  const discussion = page.getByRole('region', { name: 'Discussion' });
  await expect(discussion.getByText('Strong, and a little late. @Lea Roth')).toBeVisible();
  await expect(discussion.getByText('Mentions Lea Roth')).toBeVisible();
  await discussion.getByRole('button', { name: /^Reword/ }).click();
  await discussion.getByLabel('Reword it').fill('Strong, and two weeks late.');
  await discussion.getByRole('button', { name: 'Save' }).click();
  await expect(discussion.getByText('Strong, and two weeks late.')).toBeVisible();
  await discussion.getByText('What it said before').click();
  await expect(discussion.getByText('Strong, and a little late. @Lea Roth')).toBeVisible();
  await expectAccessible(page);

  const mail = await mailTo(coordinator.email, 'discussion_mention');
  expect(mail.text).not.toMatch(/Strong|Amina|Rita/);
  await useSession(context, coordinator.cookie);
  await page.goto(new URL(mail.link).pathname);
  const theirs = page.getByRole('region', { name: /^Discussion/ });
  await expect(theirs.getByText('1 new')).toBeVisible();
  await theirs.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(theirs.getByText('Agree: Lea Roth')).toBeVisible();
  await theirs.getByRole('button', { name: 'Answer' }).click();
  await theirs.getByLabel('Answer').fill('Could the team wait?');
  await theirs.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(theirs.getByText('Could the team wait?')).toBeVisible();
  await expectAccessible(page);

  await useSession(context, reviewer.cookie);
  await page.goto('/en/review');
  await page.getByRole('link', { name: 'Discussion: 1 new' }).click();
  await expect(discussion.getByText('Could the team wait?')).toBeVisible();
  await expect(discussion.getByText('Agree: Lea Roth')).toBeVisible();
  await discussion.getByRole('button', { name: 'Remove…' }).first().click();
  await discussion.getByRole('button', { name: 'Remove it' }).click();
  await expect(discussion.getByText('Removed by its author')).toBeVisible();
  await expect(discussion.getByText('Strong, and')).toHaveCount(0);
  await page.goto('/en/review');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByText(/Discussion:/)).toHaveCount(0);
});
