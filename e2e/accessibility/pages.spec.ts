import { newCall } from '../support/calls.ts';
import { expectAccessible } from '../support/axe.ts';
import { newApplicant, signIn, startApplication } from '../support/people.ts';
import { useSession } from '../support/sign-in.ts';
import { test } from '../support/test.ts';

const looks = ['en', 'fr'].flatMap((locale) => (['light', 'dark'] as const).map((scheme) => ({ locale, scheme })));

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

for (const { locale, scheme } of looks) {
  test.describe(`${locale}, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('public pages', async ({ page }) => {
      test.slow();
      for (const path of publicPaths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
      }
    });

    test('an applicant’s pages', async ({ page, context }) => {
      test.slow();
      const applicant = await newApplicant();
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
      ];
      for (const path of paths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await expectAccessible(page);
      }
    });

    test('the administrator’s page', async ({ page, context }) => {
      test.slow();
      await useSession(context, await signIn('admin@demo.placet', 'demo lighthouse rights'));
      await page.goto(`/${locale}/admin/accounts`, { waitUntil: 'networkidle' });
      await expectAccessible(page);
    });
  });
}
