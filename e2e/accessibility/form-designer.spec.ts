import { expectAccessible } from '../support/axe.ts';
import { designing } from '../support/designing.ts';
import { useSession } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Missing texts, a condition that cannot hold, limits the wrong way round: what an editor shows at its worst. */
const unfinished = {
  sections: [
    {
      key: 'one',
      title: { en: 'One' },
      questions: [
        { key: 'hours', type: 'number', label: { en: 'Hours' }, required: true, min: 10, max: 5 },
        {
          key: 'choice',
          type: 'multiple_choice',
          label: {},
          required: false,
          sensitive: true,
          options: [
            { value: 'a', label: { en: 'A' } },
            { value: 'b', label: {} },
          ],
          condition: {
            op: 'all',
            of: [
              { op: 'at_least', question: 'hours', value: 9 },
              { op: 'any', of: [{ op: 'at_most', question: 'hours', value: 1 }] },
            ],
          },
        },
        { key: 'born', type: 'date', label: {}, required: true, latest: { from: 'today', years: -18 } },
        { key: 'cv', type: 'file', label: {}, required: true, kind: 'cv', accept: ['pdf'], maxBytes: 5_000_000 },
      ],
    },
    { key: 'two', title: {}, questions: [], after: ['one'] },
  ],
};

for (const locale of ['en', 'fr']) {
  test.describe(locale, () => {
    test('the form designer', async ({ page, context }) => {
      test.slow();
      const { callId, coordinator } = await designing(unfinished);
      await useSession(context, coordinator.cookie);
      const places = ['one.hours', 'one.choice', 'one.born', 'one.cv', 'two'].map((at) => `?at=${at}`);
      for (const path of ['', ...places, '/try', '/changes', '/versions', '/file']) {
        await page.goto(`/${locale}/coordinate/calls/${callId}/form${path}`, { waitUntil: 'networkidle' });
        await expect(page.locator('h1')).toBeVisible();
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        await expectAccessible(page);
      }
      await page.goto(`/${locale}/coordinate/calls/${callId}/form`);
      await page.locator('#add-question').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
