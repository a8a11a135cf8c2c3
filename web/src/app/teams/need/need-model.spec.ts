import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import { emptyNeed, isPositions, needModelOf, needOf } from './need-model';

const need: TeamNeed = {
  id: 'n',
  revision: 3,
  team: { id: 't', name: { en: 'Legal' }, place: {} },
  call: { id: 'c', name: { en: 'Spring' }, startsOn: null, endsOn: null },
  positions: 2,
  startsOn: null,
  endsOn: '2027-08-31',
  languages: [{ language: 'fr', level: 'C1', required: true }],
  skills: [
    { name: 'Archives', required: true },
    { name: 'Maps', required: false },
  ],
  presence: 'hybrid',
  place: {},
  work: { en: 'Reads files' },
  changedAt: '2026-11-01T00:00:00Z',
  changedBy: null,
  needsPermission: true,
  supervisorId: 's',
  supervisors: [{ accountId: 's', name: 'Rosa' }],
};

it('sends a need back as it came', () => {
  const {
    revision,
    positions,
    startsOn,
    endsOn,
    languages,
    skills,
    presence,
    place,
    work,
    needsPermission,
    supervisorId,
  } = need;
  expect(needOf(needModelOf(need))).toEqual({
    ...{ revision, positions, startsOn, endsOn, languages, skills, presence, place, work },
    ...{ needsPermission, supervisorId },
  });
});

it('takes one skill a line, and no empty ones', () => {
  expect(needOf({ ...emptyNeed, requiredSkills: ' Archives \n\n', wishedSkills: 'Maps' }).skills).toEqual(need.skills);
});

it('knows a number of places', () => {
  expect(['1', '100', '0', '101', '1.5', '', 'two'].filter(isPositions)).toEqual(['1', '100']);
});
