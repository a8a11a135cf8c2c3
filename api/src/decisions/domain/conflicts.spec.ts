import { expect, it } from 'vitest';
import { conflictsOf, type Standing } from './conflicts.ts';

const now = Temporal.Instant.from('2027-01-10T12:00:00Z');
const offer: Standing = {
  outcome: 'offer',
  possible: true,
  answerBy: now.add({ hours: 48 }),
  acceptedElsewhere: false,
  liveOffer: false,
  rejectedAlready: false,
  notPlaced: false,
};
const rejection: Standing = { ...offer, outcome: 'reject', answerBy: null };

it('finds nothing against what can be released', () => {
  expect(conflictsOf(offer, now)).toEqual([]);
  expect(conflictsOf(rejection, now)).toEqual([]);
});

it.each<[string, Standing, string[]]>([
  ['the application has gone on', { ...offer, possible: false }, ['not_possible']],
  ['nobody could answer any more', { ...offer, answerBy: now }, ['answer_by_past']],
  ['an accepted offer overlaps', { ...offer, acceptedElsewhere: true }, ['overlapping_offer']],
  ['a rejection for whoever holds a live offer', { ...rejection, liveOffer: true }, ['live_offer']],
  ['a second rejection', { ...rejection, rejectedAlready: true }, ['rejected_already']],
  ['an offer without a seat, where people are placed first', { ...offer, notPlaced: true }, ['not_placed']],
  ['several at once', { ...offer, possible: false, answerBy: now }, ['not_possible', 'answer_by_past']],
])('finds that %s', (_what, standing, found) => {
  expect(conflictsOf(standing, now)).toEqual(found);
});

it('does not hold an accepted offer elsewhere against a rejection', () => {
  expect(conflictsOf({ ...rejection, acceptedElsewhere: true }, now)).toEqual([]);
});
