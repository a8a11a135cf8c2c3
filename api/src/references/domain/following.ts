import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { FollowedReference } from '@placet/contract/references/schemas.ts';
import type { ReferenceState } from '@placet/contract/references/states.ts';
import { isWaiting } from './reference-state.ts';

/** After these nobody needs a reference any more. What the applicant is told alike is treated alike. */
const over: readonly ApplicationState[] = [
  'draft',
  'declined',
  'lapsed',
  'revoked',
  'rejected',
  'withdrawn',
  'inactive',
];

/** The application is alive: its referees may be asked, reminded and replaced. */
export function needsReferences(state: ApplicationState): boolean {
  return !over.includes(state);
}

/** Who may remind whom: an applicant who waits; a coordinator also asks anew when the time was over or the mail came back. */
export function canRemind(state: ReferenceState, by: 'applicant' | 'coordinator'): boolean {
  return isWaiting(state) || (by === 'coordinator' && (state === 'expired' || state === 'bounced'));
}

/** Whether the applicant may name somebody else, given the state at this instant. */
export function replacementOf(state: ReferenceState): FollowedReference['replacement'] {
  if (isWaiting(state)) return 'needs_confirmation';
  return state === 'planned' || state === 'declined' || state === 'expired' || state === 'bounced'
    ? 'possible'
    : 'impossible';
}

/** More than this many referees let go in one application is no accident. */
export const mostReplacements = 10;
