import type { SetUpPhase } from '@placet/contract/set-up/schemas.ts';
import type { Tone } from '../ui/status-tag/status-tag';

/** Where a call stands, as an adjective. */
export function phaseText(phase: SetUpPhase): string {
  switch (phase) {
    case 'draft':
      return $localize`:@@setUp.phase.draft:In the making`;
    case 'opens_later':
      return $localize`:@@setUp.phase.opensLater:Opens later`;
    case 'open':
      return $localize`:@@setUp.phase.open:Open`;
    case 'closed':
      return $localize`:@@setUp.phase.closed:Closed`;
  }
}

export const phaseTones: Readonly<Record<SetUpPhase, Tone>> = {
  draft: 'waiting',
  opens_later: 'progress',
  open: 'progress',
  closed: 'todo',
};
