import { expect, type Locator, type Page } from '@playwright/test';
import { newCall } from './calls.ts';
import { sql } from './database.ts';
import { api, newCoordinator, type Applicant } from './people.ts';

/** A call whose form somebody may write, and who. */
export interface Designing {
  readonly callId: string;
  readonly coordinator: Applicant;
}

/** A call of its own with this form as its draft version; without one, its form is the demo's, published. */
export async function designing(definition?: object): Promise<Designing> {
  const slug = await newCall();
  const coordinator = await newCoordinator(slug);
  const [{ id: callId } = { id: '' }] = await sql<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]);
  if (definition) await saveForm({ callId, coordinator }, definition, 0);
  return { callId, coordinator };
}

/** Saves the form as another device of the same person would. */
export async function saveForm(
  { callId, coordinator }: Designing,
  definition: object,
  revision: number,
): Promise<void> {
  await api('PUT', `/set-up/calls/${callId}/form`, {
    cookie: coordinator.cookie,
    body: { revision, definition },
  });
}

/** Operates a control by keyboard. */
export async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.press(key);
}

/** Adds a question by keyboard and writes its text in both languages. */
export async function addQuestion(page: Page, type: string, english: string, french: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Add a question' }));
  await press(page.getByRole('dialog').getByRole('button', { name: type }));
  await writeBoth(page, english, french);
}

/** Writes the text of what was just added, language by language: its first field has the focus. */
export async function writeBoth(page: Page, english: string, french: string): Promise<void> {
  await expect(page.locator('#label-en')).toBeFocused();
  await page.keyboard.type(english);
  await page.keyboard.press('Tab');
  await expect(page.locator('#label-fr')).toBeFocused();
  await page.keyboard.type(french);
  await page.keyboard.press('Tab');
}
