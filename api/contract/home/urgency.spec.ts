import { expect, it } from 'vitest';
import { byUrgency, urgencyOf } from './urgency.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const due = (key: string, until: string) => ({ key, since: null, until });
const waiting = (key: string, since: string) => ({ key, since, until: null });

it.each([
  [due('a', '2026-11-23T12:00:00Z'), 'overdue'],
  [due('a', '2026-11-24T12:00:00Z'), 'today'],
  [due('a', '2026-11-24T12:00:01Z'), 'soon'],
  [waiting('a', '2026-11-16T12:00:00Z'), 'waiting'],
  [waiting('a', '2026-11-16T12:00:01Z'), 'soon'],
  [{ key: 'a', since: '2026-01-01T00:00:00Z', until: '2026-11-24T00:00:00Z' }, 'today'],
  [{ key: 'a', since: null, until: null }, 'soon'],
] as const)('%o is %s', (item, urgency) => {
  expect(urgencyOf(item, now)).toBe(urgency);
});

const items = [
  waiting('new', '2026-11-23T10:00:00Z'),
  due('in a week', '2026-11-30T17:00:00Z'),
  waiting('ten days', '2026-11-13T10:00:00Z'),
  due('tonight', '2026-11-23T20:00:00Z'),
  due('yesterday', '2026-11-22T20:00:00Z'),
  due('last week', '2026-11-16T20:00:00Z'),
  waiting('thirty days', '2026-10-24T10:00:00Z'),
  { key: 'undated', since: null, until: null },
];

it('puts what is past first, then what is due today, what waited too long, and the rest by date', () => {
  expect(byUrgency(items, now).map(({ key }) => key)).toEqual([
    ...['last week', 'yesterday', 'tonight', 'thirty days', 'ten days', 'new', 'in a week', 'undated'],
  ]);
});

it('gives the same order whatever order they come in, also to items of the same date', () => {
  const twins = [...items, due('b', '2026-11-22T20:00:00Z'), due('a', '2026-11-22T20:00:00Z')];
  const order = byUrgency(twins, now).map(({ key }) => key);
  expect(byUrgency(twins.toReversed(), now).map(({ key }) => key)).toEqual(order);
  expect(order.slice(1, 4)).toEqual(['a', 'b', 'yesterday']);
});
