import type { BoardPerson, Options } from '@placet/contract/placement/plans.ts';
import { byNeed } from './by-need';
import { orderedOptions } from './need-choices';
import { filterPeople, type PeopleFilter } from './people-filter';
import { rowsShown } from './rows-shown';

const person = (id: string, needId: string | null, more: Partial<BoardPerson> = {}): BoardPerson => ({
  id,
  number: `2027-${id}`,
  name: `Person ${id}`,
  state: 'in_review',
  wishes: [],
  languages: [],
  available: [],
  place: needId === null ? null : { needId, from: '2027-01-01', to: '2027-06-30', how: 'computed', wish: 1 },
  computed: needId,
  ...more,
});
const all: PeopleFilter = { q: '', show: 'all', language: '' };
const found = (people: BoardPerson[], filter: Partial<PeopleFilter>, passedOver: string[] = []): string[] =>
  filterPeople(people, { ...all, ...filter }, new Set(passedOver)).map(({ id }) => id);

describe('the people of a board', () => {
  const people = [
    person('1', 'a', { name: 'Élodie Müller', languages: [{ language: 'fr', level: 'C1' }] }),
    person('2', null),
    person('3', 'b', { computed: 'a' }),
  ];

  it('are found by parts of their name, without accents, and by number', () => {
    expect(found(people, { q: 'muller elo' })).toEqual(['1']);
    expect(found(people, { q: '2027-3' })).toEqual(['3']);
    expect(found(people, { q: '' })).toEqual(['1', '2', '3']);
  });

  it('are told apart by what needs attention', () => {
    expect(found(people, { show: 'unplaced' })).toEqual(['2']);
    expect(found(people, { show: 'moved' })).toEqual(['3']);
    expect(found(people, { show: 'passed_over' }, ['1'])).toEqual(['1']);
    expect(found(people, { language: 'fr' })).toEqual(['1']);
  });

  it('leave the list of a need alone that nobody came to or left', () => {
    const before = byNeed(people);
    const after = byNeed(
      people.map((one) => (one.id === '2' ? person('2', 'b') : one)),
      before,
    );
    expect(after.get('a')).toBe(before.get('a'));
    expect(after.get('b')?.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('are there as far as they are seen, with some to go to on either side', () => {
    expect(rowsShown(500, { top: 0, height: 500, row: 50 })).toEqual({ from: 0, to: 20 });
    const { from, to } = rowsShown(500, { top: 5_000, height: 500, row: 50 });
    expect(from).toBeLessThanOrEqual(90);
    expect(to).toBeGreaterThanOrEqual(120);
    expect(to - from).toBeLessThan(40);
    expect(rowsShown(3, { top: 9_000, height: 500, row: 50 })).toEqual({ from: 2, to: 3 });
    expect(rowsShown(0, { top: 0, height: 500, row: 50 })).toEqual({ from: 0, to: 0 });
  });
});

describe('where to place somebody', () => {
  const option = (needId: string, more: Partial<Options['needs'][number]> = {}): Options['needs'][number] => ({
    needId,
    why: {
      code: 'not_wished',
      wish: null,
      own: null,
      needId: null,
      place: null,
      cutOff: null,
      seats: null,
      fixed: null,
      supervisor: null,
      most: null,
      on: null,
      group: null,
      floor: null,
      ceiling: null,
      reasons: [],
    },
    stay: null,
    room: true,
    possible: true,
    warnings: [],
    ...more,
  });

  it('begins with their wishes in order, then what has room and no warning', () => {
    const { possible, impossible } = orderedOptions(
      [
        option('x', { warnings: ['languages'] }),
        option('full', { room: false }),
        option('free'),
        option('never', { possible: false }),
        option('second'),
        option('first', { room: false }),
      ],
      { wishes: ['team first', 'team second'], place: null },
      (need) => `team ${need}`,
    );
    expect(possible.map(({ needId }) => needId)).toEqual(['first', 'second', 'free', 'x', 'full']);
    expect(impossible.map(({ needId }) => needId)).toEqual(['never']);
  });

  it('keeps where they are among the choices, whatever is said of it', () => {
    const { possible } = orderedOptions([option('here', { possible: false })], person('1', 'here'), () => 'team');
    expect(possible.map(({ needId }) => needId)).toEqual(['here']);
  });
});
