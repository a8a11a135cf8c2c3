import type { Browser, BrowserContext, Page } from '@playwright/test';
import { newCall, type CallOptions } from './calls.ts';
import { newApplicant, startApplication, type Applicant, type StartedApplication } from './people.ts';
import { useSession } from './sign-in.ts';

export interface Applying {
  readonly applicant: Applicant;
  readonly application: StartedApplication;
}

/** A new person with an application just begun, to a call of its own. */
export async function beginApplication(call: CallOptions = {}): Promise<Applying> {
  const [applicant, slug] = await Promise.all([newApplicant(), newCall(call)]);
  return { applicant, application: await startApplication(applicant, slug) };
}

/** Opens a browser of the person's, on a device of which they said whose it is. */
export async function device(
  browser: Browser,
  applicant: Applicant,
  owner: 'mine' | 'shared',
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: process.env.PLACET_ORIGIN ?? '' });
  await useSession(context, applicant.cookie);
  await context.addInitScript((value) => {
    localStorage.setItem('placet.device', value);
  }, owner);
  return context;
}

export async function openSection(context: BrowserContext, { application }: Applying, key: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/en/apply/${application.id}/section/${key}`);
  await page.getByRole('button', { name: 'Save and continue' }).waitFor();
  return page;
}

/** Waits until everything typed on the page is stored. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.save-line[data-phase=saved]').getByText('Saved at').waitFor();
}
