import type { Referee } from '@placet/contract/references/schemas.ts';
import { expect, it } from 'vitest';
import { planChanges, type Planned } from './plan-changes.ts';

const person = (name: string, changes: Partial<Referee> = {}): Referee => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  organisation: '',
  relation: 'Teacher',
  locale: 'en',
  ...changes,
});
const reference = (id: string, name: string, changes: Partial<Planned> = {}): Planned => ({
  id,
  position: 0,
  state: 'requested',
  referee: person(name),
  replaces: null,
  ...changes,
});

it('adds everybody at first, in the order named', () => {
  expect(planChanges([], [person('Ada'), person('Bo')]).added).toEqual([
    { position: 0, referee: person('Ada') },
    { position: 1, referee: person('Bo') },
  ]);
});

it('changes nothing when the same people are named again, in any order and spelling of the address', () => {
  const there = [reference('1', 'Ada'), reference('2', 'Bo', { position: 1 })];
  const changes = planChanges(there, [person('Bo'), person('Ada', { email: 'ADA@example.org' })]);
  expect(changes).toMatchObject({ replaced: [], added: [], dropped: [] });
  expect(changes.kept.map((one) => one.reference.id).sort()).toEqual(['1', '2']);
});

it('puts somebody new in the place of one who is no longer named', () => {
  const there = [reference('1', 'Ada'), reference('2', 'Bo', { position: 1 })];
  const changes = planChanges(there, [person('Ada'), person('Cy')]);
  expect(changes.replaced).toEqual([{ reference: there[1], referee: person('Cy') }]);
  expect([changes.added, changes.dropped]).toEqual([[], []]);
});

it('drops who is no longer named when nobody new is', () => {
  const there = [reference('1', 'Ada'), reference('2', 'Bo', { position: 1 })];
  expect(planChanges(there, [person('Ada')]).dropped).toEqual([there[1]]);
});

it('does not bring back somebody who was replaced since', () => {
  const there = [
    reference('1', 'Ada', { state: 'replaced' }),
    reference('2', 'Bo', { state: 'replaced', replaces: '1' }),
    reference('3', 'Cy', { replaces: '2' }),
  ];
  const changes = planChanges(there, [person('Ada')]);
  expect(changes.kept).toEqual([{ reference: there[2], referee: person('Cy') }]);
  expect(changes).toMatchObject({ replaced: [], added: [], dropped: [] });
});

it('keeps what was given, and puts nobody in its place', () => {
  const there = [reference('1', 'Ada', { state: 'submitted' })];
  const changes = planChanges(there, [person('Bo')]);
  expect(changes).toMatchObject({ replaced: [], dropped: [], added: [{ position: 1 }] });
});

it('keeps what the applicant says of the same person now', () => {
  const changes = planChanges([reference('1', 'Ada')], [person('Ada', { name: 'Ada L.', relation: 'Manager' })]);
  expect(changes.kept[0]?.referee).toMatchObject({ name: 'Ada L.', relation: 'Manager' });
});
