import type { Page } from '@playwright/test';
import { addQuestion, designing, press, saveForm, writeBoth } from '../support/designing.ts';
import { api, signIn } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const outline = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Sections and questions' })
    .getByRole('button')
    .filter({ has: page.locator('.outline-name', { hasText: name }) });
const said = (page: Page) => page.locator('.designer-said');
const saved = (page: Page) => expect(page.getByText(/^Saved at \d\d:\d\d\.$/)).toBeVisible();

const permit = 'Do you have a work permit?';
const help = 'What help do you need?';
const march = 'Can you begin in March?';

test('a bilingual form is built by keyboard, tried as an applicant, and published', async ({ page, context }) => {
  test.slow();
  const { callId, coordinator } = await designing({ sections: [] });
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/calls/${callId}/form`);
  await expect(page.getByRole('heading', { name: 'Begin with a section' })).toBeVisible();

  await press(page.getByRole('button', { name: 'Add a section' }));
  await writeBoth(page, 'Your situation', 'Votre situation');
  await addQuestion(page, 'Yes or no', permit, 'Avez-vous un permis de travail ?');
  await addQuestion(page, 'Short text', help, 'De quelle aide avez-vous besoin ?');

  await press(page.getByRole('button', { name: 'Add a condition' }));
  await page.getByLabel('Answer', { exact: true }).focus();
  await page.keyboard.type('No');
  await expect(page.getByText(`In words: asked when “${permit}” is No.`)).toBeVisible();
  await expect(outline(page, help)).toContainText(`when “${permit}” is No`);

  await addQuestion(page, 'Yes or no', march, 'Pouvez-vous commencer en mars ?');
  await press(outline(page, march));
  await expect(page.getByRole('heading', { level: 2, name: march })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page)).toHaveText('Question 2 of 3, in “Your situation”');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page)).toHaveText('Question 1 of 3, in “Your situation”');
  await expect(page.getByText('Nothing is missing')).toBeVisible();
  await saved(page);

  await press(page.getByRole('link', { name: 'Try it as an applicant' }));
  await expect(page.getByText(help)).toHaveCount(0);
  await press(
    page
      .getByRole('group', { name: permit })
      .or(page.getByRole('radiogroup', { name: permit }))
      .getByLabel('No'),
    'Space',
  );
  await expect(page.getByLabel(help)).toBeVisible();
  await press(page.getByRole('link', { name: 'The form' }));

  await press(page.getByRole('link', { name: 'Changes and publication' }));
  await expect(page.getByText(permit).first()).toBeVisible();
  await press(page.getByRole('button', { name: 'Publish this form' }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Publish this form' }));
  await expect(page.getByText(/Published as version \d+\./)).toBeVisible();
  await expect(page.getByText('Nothing differs from the published form.')).toBeVisible();

  const { definition, isDraft } = await api<{
    definition: { sections: { questions: { key: string }[] }[] };
    isDraft: boolean;
  }>('GET', `/set-up/calls/${callId}/form`, { cookie: coordinator.cookie });
  expect(isDraft).toBe(false);
  expect(definition.sections.map(({ questions }) => questions.map(({ key }) => key))).toEqual([
    ['can-you-begin-in-march', 'do-you-have-a-work-permit', 'what-help-do-you-need'],
  ]);
});

const text = (english: string) => ({ en: english, fr: english });
const small = {
  sections: [
    {
      key: 'one',
      title: text('One'),
      questions: [
        { key: 'permit', type: 'yes_no', label: text(permit), required: true },
        {
          key: 'help',
          type: 'short_text',
          label: text(help),
          required: true,
          condition: { op: 'is', question: 'permit', value: false },
        },
      ],
    },
  ],
};

test('a circle of conditions is found, shown where it is repaired, and not published', async ({ page, context }) => {
  const { callId, coordinator } = await designing(small);
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/calls/${callId}/form?at=one.help`);
  await page.getByRole('heading', { level: 2, name: help }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('app-condition-builder .field-error')).toContainText('which is asked later');

  await press(outline(page, permit));
  await press(page.getByRole('button', { name: 'Add a condition' }));
  const circle = 'These questions wait for each other';
  await expect(
    page
      .locator('app-condition-builder .field-error')
      .or(page.locator('.findings li'))
      .filter({ hasText: circle })
      .first(),
  ).toBeAttached();
  await saved(page);

  await page.getByRole('link', { name: 'Changes and publication' }).click();
  const finding = page.getByRole('link', { name: circle });
  await expect(finding).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish this form' })).toHaveCount(0);

  await finding.click();
  await expect(page.getByRole('navigation', { name: 'Sections and questions' })).toBeVisible();
  await press(outline(page, permit));
  await press(page.getByRole('group', { name: 'Show this question when' }).getByRole('button', { name: 'Remove' }));
  await expect(page.locator('.findings').getByText(circle)).toHaveCount(0);
});

test('two people who write at once both keep what they wrote', async ({ page, context }) => {
  const form = await designing(small);
  await useSession(context, form.coordinator.cookie);
  await page.goto(`/en/coordinate/calls/${form.callId}/form?at=one.permit`);
  const label = page.getByLabel('Question, English', { exact: true });
  await expect(label).toHaveValue(permit);
  await saveForm(form, { sections: [{ ...small.sections[0], title: text('Another title') }] }, 1);

  await label.fill('Mine');
  await expect(page.getByText('Lea Roth saved another version')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await expect(outline(page, 'One')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(outline(page, 'Another title')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(label).toHaveValue('Mine');
  await saved(page);
});

test('leaving with unsaved work asks', async ({ page, context, complaints }) => {
  const { callId, coordinator } = await designing(small);
  await useSession(context, coordinator.cookie);
  await page.goto(`/en/coordinate/calls/${callId}/form?at=one.permit`);
  const label = page.getByLabel('Question, English', { exact: true });
  await expect(label).toHaveValue(permit);
  await page.route('**/api/v1/set-up/calls/*/form', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await label.fill('Not to be lost');
  await page.getByRole('link', { name: 'Received' }).click();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(label).toHaveValue('Not to be lost');
  await page.unroute('**/api/v1/set-up/calls/*/form');
  await saved(page);
  complaints.length = 0;
});

test('questions are moved by dragging, kept in the library, and the form goes to another call as a file', async ({
  page,
  context,
}) => {
  const { callId } = await designing(small);
  const other = await designing({ sections: [] });
  await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
  await page.goto(`/en/coordinate/calls/${callId}/form?at=one.help`);
  await press(page.getByRole('button', { name: 'Keep in the library' }));
  await expect(said(page).filter({ hasText: 'Kept in the library' })).toBeVisible();

  const row = (name: string) =>
    page.locator('[data-drag]').filter({ has: page.locator('.outline-name', { hasText: name }) });
  await row(help).locator('[data-handle]').hover();
  await page.mouse.down();
  const above = await row(permit).boundingBox();
  await page.mouse.move((above?.x ?? 0) + 20, (above?.y ?? 0) + 4, { steps: 8 });
  await page.mouse.up();
  await expect(said(page)).toHaveText('Question 1 of 2, in “One”');
  // Moved before what it depends on, it says so; what was done is taken back by a key.
  await expect(page.locator('.findings')).toContainText('which is asked later');
  await page.getByRole('button', { name: 'Undo' }).click();
  await saved(page);

  await page.goto(`/en/coordinate/calls/${callId}/form/file`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export the form' }).click();
  const file = test.info().outputPath('form.json');
  await (await download).saveAs(file);

  await page.goto(`/en/coordinate/calls/${other.callId}/form/file`);
  await page.getByLabel('Form as a JSON file').setInputFiles({
    ...{ name: 'broken.json', mimeType: 'application/json' },
    buffer: Buffer.from('{"sections": [{"key": "one"}]}'),
  });
  await page.getByRole('button', { name: 'Import this file' }).click();
  await expect(page.getByRole('alert').locator('code').first()).toBeVisible();
  await page.getByLabel('Form as a JSON file').setInputFiles(file);
  await page.getByRole('button', { name: 'Import this file' }).click();
  await page.getByRole('link', { name: 'Look at it' }).click();
  await expect(outline(page, help)).toContainText(`when “${permit}” is No`);

  await press(page.getByRole('button', { name: 'Add a question' }));
  await page.getByRole('dialog').getByText('From the library').click();
  await page.getByRole('dialog').getByRole('button', { name: help }).first().click();
  await expect(outline(page, help)).toHaveCount(2);
  await saved(page);
});
