import type { teamErrors } from '@placet/contract/teams/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const teams = {
  'team.changed_meanwhile':
    'Somebody changed this team while you were writing. What you wrote is still here: compare it with theirs, then save again.',
  'team.in_use':
    'This team takes part in a call, or somebody has a role in it. Take it out of the calls and roles first.',
  'need.changed_meanwhile':
    'Somebody changed this need while you were writing. What you wrote is still here: compare it with theirs, then save again.',
  'need.team_not_in_call': 'This team does not take part in this call. The coordinator can add it to the call.',
  'need.seats_taken':
    'Somebody has a place there. Move or end their placements first, then reduce the places or take the need back.',
} satisfies Record<keyof typeof teamErrors, ErrorText>;
