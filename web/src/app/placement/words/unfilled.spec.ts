import type { BoardNeed } from '@placet/contract/placement/plans.ts';
import { unfilledText } from './unfilled';

const need: BoardNeed = {
  id: 'finance',
  team: { id: 't', name: { en: 'Finance' } },
  from: '2027-03-01',
  to: '2027-08-31',
  positions: 2,
  languages: [{ language: 'fr', level: 'C1', required: true }],
  skills: [],
  presence: 'on_site',
  needsPermission: false,
  supervisor: null,
  candidates: 0,
  cutOff: null,
  held: [],
  unfilled: null,
};
const say = (unfilled: BoardNeed['unfilled']): string =>
  unfilledText({ ...need, unfilled }, (id) => id.toUpperCase(), 'en');

describe('why seats stay empty', () => {
  it('names what is asked for, how many have it and where they all are', () => {
    expect(
      say({ eligible: 3, reasons: { languages: 40 }, elsewhere: [{ needId: 'legal', count: 3 }], unplaced: 0 }),
    ).toBe('Needs French C1: 3 candidates, all take LEGAL.');
  });

  it('counts those elsewhere, those who did not wish for it, and those without a place', () => {
    expect(
      say({
        eligible: 9,
        reasons: { languages: 1, not_wished: 2 },
        elsewhere: [
          { needId: 'legal', count: 3 },
          { needId: 'it', count: 2 },
          { needId: 'web', count: 1 },
        ],
        unplaced: 3,
      }),
    ).toBe('Needs French C1: 9 candidates, 3 in LEGAL, 3 in other teams, 2 did not wish for it, 3 without a place.');
  });

  it('says plainly that there is nobody, and nothing of a need that is full', () => {
    expect(say({ eligible: 0, reasons: { period: 4 }, elsewhere: [], unplaced: 0 })).toBe(
      'Nobody meets all that is required.',
    );
    expect(say(null)).toBe('');
  });
});
