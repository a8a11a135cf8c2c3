import type { PlacementSetUp } from '@placet/contract/wishes/settings.ts';
import { settingsModelOf, settingsOf } from './settings-model';

const stored: PlacementSetUp = {
  call: { id: 'c', slug: 'spring', name: { en: 'Spring' }, timeZone: 'Europe/Zurich' },
  locales: ['en'],
  ...{ revision: 2, placed: 'before_offer', pool: 'shortlisted', wishesUntil: '2026-12-01T18:00', mostWishes: 3 },
  ...{ unranked: 'after', withoutWishes: 'nowhere', candidatesShown: 'accepted', candidatesUntil: null },
  ...{ shortestDays: 60, weights: { languages: 3, skills: 0, presence: 1, review: 2 } },
  ...{ permissionQuestion: 'work.permit', groupQuestion: null, supervisors: [{ id: 's', most: 2 }] },
  bounds: [{ needId: 'n', value: 'law', floor: 1, ceiling: null }],
  choices: {
    ...{ permissionQuestions: [], groupQuestions: [], needs: [] },
    supervisors: [
      { id: 's', name: 'Rosa', needs: 1 },
      { id: 't', name: 'Tom', needs: 0 },
    ],
  },
};

it('sends settings back as they came', () => {
  const { call: _call, locales: _locales, choices: _choices, ...settings } = stored;
  expect(settingsOf(settingsModelOf(stored), 2)).toEqual(settings);
});

it('leaves out bounds without a number, and people without one', () => {
  const model = settingsModelOf(stored);
  const empty = { needId: 'n', value: 'law', floor: ' ', ceiling: '' };
  const sent = settingsOf({ ...model, bounds: [empty], supervisors: { s: '', t: '0' } }, 2);
  expect(sent).toMatchObject({ bounds: [], supervisors: [{ id: 't', most: 0 }] });
});
