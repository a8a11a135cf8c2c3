import type { Page } from '@playwright/test';
import { newCall } from '../support/calls.ts';
import { sql } from '../support/database.ts';
import { expectAccessible } from '../support/axe.ts';
import { signIn, startApplication } from '../support/people.ts';
import { sendBack, sentApplication } from '../support/sent.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const publicPaths = [
  '/',
  '/calls/geneva-spring-2027',
  '/calls/geneva-rolling',
  '/calls/geneva-autumn-2026',
  '/calls/geneva-spring-2027/eligibility',
  '/teams',
  '/teams/legal',
  '/questions',
  '/privacy',
  '/sign-in',
  '/register',
  '/reset-password',
  '/confirm',
  '/sign-in-link',
  '/invitation',
  '/reference',
  '/nothing-here',
];

/** Sends a page's forms as they are, so that the page shows what is missing; a form that lacks nothing may lead on. */
async function showErrors(page: Page): Promise<void> {
  const before = page.url();
  const submits = page.locator('main form:not([method=get]) button[type=submit]');
  const count = await submits.count();
  for (let index = 0; index < count && page.url() === before; index++) await submits.nth(index).click();
  const shown = page.locator('main [role=alert], main .field-error');
  if (count > 0) await expect.poll(async () => page.url() !== before || (await shown.count()) > 0).toBe(true);
}

for (const locale of ['en', 'fr']) {
  test.describe(locale, () => {
    test('public pages', async ({ page }) => {
      test.slow();
      for (const path of publicPaths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await showErrors(page);
        await expectAccessible(page);
      }
    });

    test('the API reference and the pages of refusals', async ({ page }) => {
      test.slow();
      for (const path of ['/api/docs', '/problems/document.too_large', '/problems/nothing']) {
        await page.goto(`${path}?lang=${locale}`);
        // Two routes or data of each kind are enough: the others are made alike, and looking at all takes a minute.
        await page.locator('article:nth-of-type(n + 3)').evaluateAll((alike) => {
          for (const article of alike) article.remove();
        });
        await expectAccessible(page);
      }
    });

    test('an applicant’s pages', async ({ page, context }) => {
      test.slow();
      const { applicant, application: sent } = await sentApplication();
      await useSession(context, applicant.cookie);
      const { id } = await startApplication(applicant, await newCall());
      const sections = [
        'about-you',
        'contact',
        'wishes',
        'availability',
        'work-permission',
        'education',
        'experience',
        'languages',
        'motivation',
        'documents',
        'referees',
        'equality',
        'statements',
      ];
      const paths = [
        '/account',
        '/my-applications',
        `/my-applications/${id}`,
        `/apply/${id}`,
        `/apply/${id}/safety`,
        ...sections.map((key) => `/apply/${id}/section/${key}`),
        `/apply/${id}/check`,
        `/apply/${sent.id}/sent`,
        `/my-applications/${sent.id}`,
      ];
      for (const path of paths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await showErrors(page);
        await expectAccessible(page);
      }
    });

    test('a coordinator’s pages', async ({ page, context }) => {
      test.slow();
      const applying = await sentApplication();
      await sendBack(applying, ['education'], 'مرحبا');
      const { id } = applying.application;
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      const list = `/${locale}/coordinate/applications`;
      for (const path of ['', '?q=nobodyhasthisname', '?cursor=nothing', `/${id}`]) {
        await page.goto(`${list}${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
      }
      await page.getByRole('button', { name: /^(Take it back|Annuler le renvoi)…/ }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^(Take it back|Annuler le renvoi)$/ }).click();
      await page.getByRole('button', { name: /^(Send sections back|Renvoyer des parties)…/ }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^(Check before sending|Vérifier avant l’envoi)$/ }).click();
      await page.locator('.error-summary').waitFor();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      for (const path of ['', `/${id}`]) {
        await page.goto(`${list}${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
    });

    test('teams and their needs', async ({ page, context, browser }) => {
      test.slow();
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      const [ids] = await sql<{ team: string; call: string; need: string }>(
        `SELECT n.team_id AS team, n.call_id AS call, n.id AS need FROM team_need n JOIN call c ON c.id = n.call_id
           JOIN team t ON t.id = n.team_id WHERE c.slug = 'geneva-spring-2027' AND t.slug = 'un-monitoring'`,
      );
      const { team = '', call = '', need = '' } = ids ?? {};
      const needs = `/coordinate/calls/${call}/needs`;
      const kept = ['/coordinate/teams', `/coordinate/teams/${team}`, needs, `${needs}/${need}`];
      const supervisor = await browser.newContext();
      await useSession(supervisor, await signIn('supervisor@demo.placet', 'demo lighthouse rights'));
      const theirs = await supervisor.newPage();
      for (const [who, path] of [...kept.map((one) => [page, one] as const), [theirs, '/my-teams'] as const]) {
        await who.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(who);
        await who.setViewportSize({ width: 320, height: 800 });
        expect([path, await who.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
        await who.setViewportSize({ width: 1280, height: 900 });
      }
      await page.goto(`/${locale}${needs}/${need}`);
      await page.getByLabel('Places').fill('');
      await page.getByRole('button', { name: /^(Save|Enregistrer)$/ }).click();
      await page.locator('.error-summary').waitFor();
      await expectAccessible(page);
    });

    test('setting up a call', async ({ page, context }) => {
      test.slow();
      await useSession(context, await signIn('coordinator@demo.placet', 'demo lighthouse rights'));
      const [row] = await sql<{ id: string }>(`SELECT id FROM call WHERE slug = 'geneva-spring-2027'`);
      const call = `calls/${row?.id ?? ''}`;
      const steps = [
        'basics',
        'texts',
        'dates',
        'references',
        'eligibility',
        'teams',
        'extend',
        'extend-one',
        'close',
        'copy',
      ];
      for (const path of ['calls', 'calls/new', 'programmes', call, ...steps.map((step) => `${call}/${step}`)]) {
        await page.goto(`/${locale}/coordinate/${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 800 });
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      await page.goto(`/${locale}/coordinate/calls/new`, { waitUntil: 'networkidle' });
      await page.locator('main button[type=submit]').click();
      await page.locator('.error-summary').waitFor();
      await expectAccessible(page);
    });

    test('the administrator’s page', async ({ page, context }) => {
      test.slow();
      await useSession(context, await signIn('admin@demo.placet', 'demo lighthouse rights'));
      for (const path of ['accounts', 'organisation']) {
        await page.goto(`/${locale}/admin/${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
      }
    });
  });
}
