import type { BatchDecision, ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import { Problem } from '../platform/http/problem.ts';

/** Another reason than those there are needs to be said. @throws Problem `screening.note_required` */
export function requireNote(decision: ScreeningDecision | BatchDecision): void {
  if (decision.action === 'find_ineligible' && decision.reason === 'other' && decision.note === '')
    throw new Problem('screening.note_required', { issues: [{ path: ['body', 'note'], code: 'required' }] });
}
