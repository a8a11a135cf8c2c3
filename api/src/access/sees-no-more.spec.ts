import { describe, expect, it } from 'vitest';
import type { Role, RoleGrant } from '../platform/database/actor.ts';
import { seesNoMore } from './sees-no-more.ts';

const grant = (role: Role, scope: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  callId: null,
  teamId: null,
  ...scope,
});
const call = { callId: 'one' };

describe('looking with the roles of', () => {
  it.each<[who: string, mine: RoleGrant[], theirs: RoleGrant[], possible: boolean]>([
    ['a reviewer, as coordinator', [grant('coordinator')], [grant('reviewer', call)], true],
    ['a supervisor, as coordinator', [grant('coordinator')], [grant('supervisor', { teamId: 'legal' })], true],
    ['the coordinator of one call, as that of all', [grant('coordinator')], [grant('coordinator', call)], true],
    ['the coordinator of all calls, as that of one', [grant('coordinator', call)], [grant('coordinator')], false],
    ['a reviewer of all calls, as the coordinator of one', [grant('coordinator', call)], [grant('reviewer')], false],
    ['a reviewer of the same call', [grant('coordinator', call)], [grant('reviewer', call)], true],
    ['a reviewer of another call', [grant('coordinator', call)], [grant('reviewer', { callId: 'two' })], false],
    [
      'a supervisor, as the coordinator of one call',
      [grant('coordinator', call)],
      [grant('supervisor', { teamId: 'legal' })],
      false,
    ],
    ['a coordinator, as administrator', [grant('administrator')], [grant('coordinator')], false],
    [
      'a coordinator who is an administrator too',
      [grant('coordinator')],
      [grant('coordinator'), grant('administrator')],
      false,
    ],
    ['an administrator, as administrator', [grant('administrator')], [grant('administrator')], true],
    ['an intern, as coordinator', [grant('coordinator')], [grant('intern')], false],
    ['a data protection officer', [grant('coordinator'), grant('administrator')], [grant('dpo')], false],
    ['an applicant', [grant('coordinator'), grant('administrator')], [], false],
  ])('%s: %#', (_who, mine, theirs, possible) => {
    expect(seesNoMore(mine, theirs)).toBe(possible);
  });
});
