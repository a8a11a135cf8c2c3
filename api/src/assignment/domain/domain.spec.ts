import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { describe, expect, it } from 'vitest';
import { daysLeft, speaksNow } from './reminder.ts';
import { suggestConflicts, type Person } from './suggest-conflicts.ts';
import { knownTags, tagsOf } from './tags.ts';

const person = (id: string, facts: Partial<Person> = {}): Person => ({
  id,
  email: `${id}@gmail.com`,
  stays: [],
  referees: [],
  ...facts,
});
const stay = (institution: string, from: string, to = '', current = false) => ({ institution, from, to, current });
const why = (applicant: Partial<Person>, reviewer: Partial<Person>): string[] =>
  suggestConflicts([person('a', applicant)], [person('r', reviewer)]).map((one) => `${one.why} ${one.kind}`);

describe('what may stand between a reviewer and an applicant', () => {
  it.each<[what: string, applicant: Partial<Person>, reviewer: Partial<Person>, found: string[]]>([
    ['nothing', {}, {}, []],
    ['an employer’s mail', { email: 'a@who.int' }, { email: 'B@WHO.int' }, ['mail_domain colleague']],
    ['a public provider’s mail', { email: 'a@proton.me' }, { email: 'b@proton.me' }, []],
    [
      'an institution at the same time, written otherwise',
      { stays: [stay('Université de Genève', '2019-09', '2021-06')] },
      { stays: [stay('universite de geneve', '2021', '2024')] },
      ['institution friend'],
    ],
    ['an institution, later', { stays: [stay('EPFL', '2022')] }, { stays: [stay('EPFL', '2018', '2021-12')] }, []],
    [
      'an institution, still',
      { stays: [stay('EPFL', '2022')] },
      { stays: [stay('EPFL', '2018', '', true)] },
      ['institution friend'],
    ],
    ['an institution without years', { stays: [stay('EPFL', '')] }, { stays: [stay('EPFL', '2018', '', true)] }, []],
    ['one referee', { referees: ['x@y.org'] }, { referees: [' X@y.org'] }, ['shared_referee teacher']],
    ['the reviewer is the referee', { referees: ['R@gmail.com'] }, {}, ['is_referee supervisor']],
  ])('%s', (_what, applicant, reviewer, found) => {
    expect(why(applicant, reviewer)).toEqual(found);
  });

  it('is suggested once, however often it is written', () => {
    const twice = { stays: [stay('EPFL', '2018'), stay('EPFL', '2018')] };
    expect(why(twice, twice)).toEqual(['institution friend']);
  });
});

describe('tags of an application', () => {
  const label = { en: 'Text' };
  const choice = (key: string, more: object = {}) => ({
    ...{ key, label, required: false, type: 'multiple_choice' as const },
    options: [
      { value: 'law', label },
      { value: 'none', label, discreet: true },
    ],
    ...more,
  });
  const form = {
    sections: [
      {
        key: 'one',
        questions: [
          choice('topics'),
          choice('health', { sensitive: true }),
          choice('origin', { monitoring: true }),
          { key: 'teams', label, required: false, type: 'team_preferences' as const },
        ],
      },
    ],
  } as unknown as FormDefinition;

  it('are what it chose; never what is sensitive, for statistics, or discreet', () => {
    const answers = { one: { topics: ['law', 'none'], health: ['law'], origin: ['law'], teams: ['legal', 'press'] } };
    expect(tagsOf(form, answers, 'fr')).toEqual(['locale:fr', 'topics:law', 'team:legal', 'team:press', 'first:legal']);
    expect(tagsOf(form, {}, 'en')).toEqual(['locale:en']);
  });

  it('are among those known of the call', () => {
    const known = knownTags([form, form], [{ slug: 'legal', name: label }], ['en']).map(({ tag }) => tag);
    expect(known).toEqual(['team:legal', 'first:legal', 'locale:en', 'topics:law']);
  });
});

describe('a reminder by rule', () => {
  const due = Temporal.Instant.from('2027-03-29T16:00:00Z');
  it.each<[days: number, now: string, speaks: boolean]>([
    [-2, '2027-03-27T16:59:59Z', false],
    // The clocks change in between: two days before is the same time of the day.
    [-2, '2027-03-27T17:00:00Z', true],
    [-1, '2027-03-29T16:00:00Z', false],
    [-9, '2027-03-27T16:00:00Z', false],
    [1, '2027-03-30T15:59:00Z', false],
    [1, '2027-03-30T16:00:00Z', true],
    [1, '2027-04-01T16:00:00Z', false],
  ])('%i days, at %s: %s', (days, now, speaks) => {
    expect(speaksNow(days, due, 'Europe/Zurich', Temporal.Instant.from(now))).toBe(speaks);
  });

  it('counts days of the calendar', () => {
    expect(daysLeft(due, 'Europe/Zurich', Temporal.Instant.from('2027-03-28T22:30:00Z'))).toBe(0);
    expect(daysLeft(due, 'Europe/Zurich', Temporal.Instant.from('2027-03-28T21:30:00Z'))).toBe(1);
    expect(daysLeft(due, 'Europe/Zurich', Temporal.Instant.from('2027-03-31T10:00:00Z'))).toBe(-2);
  });
});
